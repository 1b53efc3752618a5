package org.ledgermock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.ledgermock.client.CutAnswer;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.Launcher;
import org.ledgermock.client.NamedServer;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.seed.CredentialsFile;
import org.ledgermock.server.Assembly;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock call}. */
@Command(
        name = "call",
        description = "Signs a call now, sends it, prints request and answer; when it was refused, the reason as well.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CallCommand implements Callable<Integer> {

    static final int DEFAULT_PORT = 18080;

    /** Where a server is when nothing is written: where the environment says, or else where one started in it listens. */
    static final String NAMED_OR_USUAL = "${env:" + NamedServer.ADDRESS_VARIABLE
            + ":-http://127.0.0.1:${env:LEDGERMOCK_PORT:-" + DEFAULT_PORT + "}}";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "One of those that serve lists.")
    private String family = "";

    @Parameters(index = "1", paramLabel = "OPERATION", description = "As the vendor spells it.")
    private String operation = "";

    @Parameters(index = "2", paramLabel = "JSON", description = "The arguments, sent as they are.")
    private String json = "";

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Option(
            names = {"--target", "--server"},
            paramLabel = "URL",
            defaultValue = NAMED_OR_USUAL,
            description = "Where to send it (default: what the environment variable LEDGERMOCK_URL says, or else"
                    + " http://127.0.0.1:" + DEFAULT_PORT + ").")
    private String target = "";

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM, instead of the machine's.")
    private @Nullable Path ca;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Takes the family's first credential of this file, instead of the example one.")
    private @Nullable Path credentials;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Whose call it is, instead of the example credential; with --secret.")
    private String id = "";

    @Option(names = "--secret", paramLabel = "SECRET", description = "The secret of --id, which signs.")
    private String secret = "";

    // The admin API knows why a call was refused.
    @Mixin
    private AdminToken adminToken = new AdminToken();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Assembly assembly = with.assembly(spec)) {
            return call(assembly, out, err);
        }
    }

    private int call(Assembly assembly, PrintWriter out, PrintWriter err) throws InterruptedException {
        Families families = assembly.families();
        ServedFamily found = families.find(family).orElseThrow(() -> usage(families.unknown(family)));
        HttpTarget endpoint = endpoint();
        Credential credential = credential(found, assembly.files());
        Optional<String> token = adminToken.token();
        Request request = request(found, endpoint, credential);
        print(request, endpoint.host(), credential, out);
        try {
            Response response = endpoint.send(request);
            print(response, out);
            RefusalReport.find(endpoint, token, found.name(), response).ifPresent(out::println);
            return 0;
        } catch (CutAnswer cut) {
            print(cut.came(), out);
            err.println(
                    "ledgermock: this is all that came from %s, for %s; what came of the call is not known: look before you make it again"
                            .formatted(target, cut.getMessage()));
            return Main.FAILURE;
        } catch (ConnectException | HttpConnectTimeoutException | SSLException e) {
            err.println(
                    "ledgermock: %s cannot be reached: %s; start a server with %s serve%s, or name another with --target"
                            .formatted(
                                    target,
                                    Unreachable.reason(e),
                                    Launcher.ofThisProcess().words(Optional.empty()),
                                    with.words()));
            return Main.FAILURE;
        } catch (IOException e) {
            err.println(
                    "ledgermock: no answer came from %s: %s; what came of the call is not known: look before you make it again"
                            .formatted(target, Unreachable.reason(e)));
            return Main.FAILURE;
        }
    }

    private HttpTarget endpoint() {
        try {
            return HttpTarget.of(target, Optional.ofNullable(ca));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private Request request(ServedFamily found, HttpTarget endpoint, Credential credential) {
        try {
            return found.prepare(operation, json, credential, endpoint.host(), Instant.now());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private Credential credential(ServedFamily found, ClassPathFiles files) {
        if (id.isEmpty() != secret.isEmpty()) {
            throw usage("--id and --secret belong together: give both or none");
        }
        if (!id.isEmpty() && credentials != null) {
            throw usage("--credentials and --id both say who calls: give one of them");
        }
        return id.isEmpty() ? fromFileOrExample(found, files) : Credential.of(id, secret);
    }

    private Credential fromFileOrExample(ServedFamily found, ClassPathFiles files) {
        return Optional.ofNullable(credentials)
                .map(file -> CredentialsFile.read(file, files).credentials().stream()
                        .filter(entry -> entry.family().equals(found.name()))
                        .findFirst()
                        .orElseThrow(() -> usage("%s has no credential of %s".formatted(file, found.name())))
                        .credential())
                .orElseGet(() -> Credential.of(
                        found.contract().file().exampleCredential().id(),
                        found.contract().file().exampleCredential().secret()));
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }

    // A bearer token is the secret itself.
    private static void print(Request request, String host, Credential credential, PrintWriter out) {
        out.println(request.method() + " " + request.path() + (request.query().isEmpty() ? "" : "?" + request.query()));
        out.println("Host: " + host);
        request.headers()
                .forEach((name, value) -> out.println(
                        name + ": " + value.replace(credential.secret(), "(the secret of " + credential.id() + ")")));
        out.println();
        out.println(request.bodyText());
        out.println();
    }

    private static void print(Response response, PrintWriter out) {
        out.println("HTTP " + response.status());
        response.headers().forEach((name, value) -> out.println(name + ": " + value));
        out.println();
        JsonReading reading = JsonReader.read(response.body());
        out.println(reading instanceof JsonReading.Read read ? JsonWriter.indented(read.value()) : response.bodyText());
    }
}
