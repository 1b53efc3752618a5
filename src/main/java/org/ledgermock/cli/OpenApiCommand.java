package org.ledgermock.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.server.Assembly;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock openapi}. */
@Command(
        name = "openapi",
        description = "Prints what is simulated of a family as a document of OpenAPI 3.1, for generators of types and"
                + " clients. A server has it too: GET " + AdminApi.ROOT + "/families/FAMILY/openapi.json.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class OpenApiCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FAMILY", description = "Whose.")
    @SuppressWarnings("NullAway.Init")
    private String family;

    @Option(
            names = "--target",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:" + CallCommand.DEFAULT_PORT,
            description = "Where it is to be called (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private URI target;

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        try (Assembly assembly = with.serving(spec)) {
            if (assembly.families().find(family).isEmpty()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), assembly.families().unknown(family));
            }
            Response response = new AdminApi(assembly.realm(text -> {}, Optional::empty))
                    .answer(Request.whole(
                            "GET",
                            AdminApi.ROOT + "/families/" + family + "/openapi.json",
                            "",
                            Headers.NONE,
                            new byte[0]));
            if (response.status() != 200
                    || !(JsonReader.read(response.body()) instanceof JsonReading.Read read)
                    || !(read.value() instanceof JsonObject document)) {
                throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
            }
            JsonObject here = document.with("servers", JsonArray.of(JsonObject.of("url", target.toString())));
            spec.commandLine().getOut().println(JsonWriter.indented(here));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
