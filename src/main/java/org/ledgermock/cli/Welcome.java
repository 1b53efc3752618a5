package org.ledgermock.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.client.Launcher;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Setup;
import org.ledgermock.verify.Contracts;
import org.ledgermock.wiremock.MockServer;

/** What a server says when it has started: where it is, who may call, what to change in a client, what to try. */
final class Welcome {

    private Welcome() {}

    static void print(MockServer server, Setup setup, Optional<Path> caFile, WithFamilies with, PrintWriter out) {
        URI uri = server.uri();
        line(out, "listening on " + uri);
        server.httpsUri().ifPresent(https -> line(out, "listening on " + https));
        caFile.ifPresent(file -> line(out, "clients trust it with the certificate authority in " + file));
        server.adminToken()
                .ifPresent(token -> line(
                        out,
                        "admin API: %s/__admin/, with %s"
                                .formatted(
                                        uri,
                                        setup.listening().adminToken().isEmpty()
                                                ? "Authorization: Token " + token
                                                : "the token that it was given")));
        out.println();
        for (ServedFamily family : server.families().all()) {
            line(
                    out,
                    family.name() + ": " + String.join(", ", family.operations().keySet()));
            for (Sandbox sandbox : server.sandboxes().of(family.name())) {
                for (Credential credential : sorted(server, sandbox)) {
                    line(
                            out,
                            "  id %s%s  sandbox %s"
                                    .formatted(credential.id(), secret(family, credential), sandbox.id()));
                }
            }
        }
        out.println();
        printClients(server, uri, out);
        suggestion(server, with).ifPresent(call -> {
            out.println();
            out.println("Try:");
            line(out, "  " + call);
        });
        out.flush();
    }

    // That of the example is public; any other is the user's own.
    private static String secret(ServedFamily family, Credential credential) {
        return credential
                        .secret()
                        .equals(family.contract().file().exampleCredential().secret())
                ? "  secret " + credential.secret()
                : "";
    }

    // No name of a user's begins a line that looks like one of the server's.
    private static void line(PrintWriter out, String text) {
        out.println(Texts.oneLine(text));
    }

    private static List<Credential> sorted(MockServer server, Sandbox sandbox) {
        return server.sandboxes().credentials(sandbox).stream()
                .sorted(Comparator.comparing(Credential::id))
                .toList();
    }

    private static void printClients(MockServer server, URI uri, PrintWriter out) {
        Contracts contracts = Contracts.of(server.files().loader());
        out.println("In a client, change the endpoint only:");
        server.families().all().stream()
                .flatMap(family -> contracts.dialect(family.name()).clients(family.contract(), client(uri)).stream())
                .distinct()
                .forEach(client -> line(out, "  " + client));
    }

    // An address that stands for all of a machine's is none that a client can call.
    private static URI client(URI uri) {
        return uri.getHost().equals("0.0.0.0") ? URI.create("http://127.0.0.1:" + uri.getPort()) : uri;
    }

    // A call that succeeds: it moves 10 of a quantity of somebody who is there, and needs to say no more than that.
    private static Optional<String> suggestion(MockServer server, WithFamilies with) {
        return server.families().all().stream()
                .flatMap(family -> suggestion(server, with, family).stream())
                .findFirst();
    }

    private static Optional<String> suggestion(MockServer server, WithFamilies with, ServedFamily family) {
        URI target = client(server.uri());
        return new TreeMap<>(family.contract().live().changes())
                .entrySet().stream()
                        .filter(change -> change.getValue().isReversible()
                                && change.getValue().moves().size() == 1
                                && isEnough(family, change))
                        .findFirst()
                        .flatMap(change -> somebody(server, family, change.getValue())
                                .map(key -> "%s call %s %s '%s'%s%s"
                                        .formatted(
                                                Launcher.ofThisProcess().words(Optional.empty()),
                                                family.name(),
                                                change.getKey(),
                                                spaced(arguments(family, change, key)),
                                                with.words(),
                                                target.getPort() == CallCommand.DEFAULT_PORT
                                                        ? ""
                                                        : " --target " + target)));
    }

    private static boolean isEnough(ServedFamily family, Map.Entry<String, LiveConduct.Effect> change) {
        JsonObject said = arguments(family, change, "1");
        return required(family, change.getKey()).allMatch(said::has);
    }

    private static Stream<String> required(ServedFamily family, String operation) {
        return Optional.ofNullable(family.contract().operations().get(operation)).stream()
                .flatMap(contract -> contract.request().json().array("required").stream())
                .flatMap(names -> names.texts().stream());
    }

    private static JsonObject arguments(ServedFamily family, Map.Entry<String, LiveConduct.Effect> change, String key) {
        JsonObject arguments = change.getValue().key().orElseThrow().put(JsonObject.EMPTY, new JsonString(key));
        JsonPointer amount = change.getValue().moves().values().iterator().next();
        return Optional.ofNullable(family.contract().operations().get(change.getKey()))
                .orElseThrow()
                .request()
                .typed(amount.put(arguments, new JsonString("10")));
    }

    private static Optional<String> somebody(MockServer server, ServedFamily family, LiveConduct.Effect effect) {
        return server.sandboxes()
                .tenant(
                        family.name(),
                        family.contract().file().exampleCredential().id())
                .flatMap(tenant -> tenant.sandbox()
                        .state()
                        .all(effect.entity().orElseThrow(), true)
                        .findFirst())
                .map(entity -> entity.key());
    }

    // As people write JSON, in one line.
    private static String spaced(JsonObject arguments) {
        return arguments.names().stream()
                .map(name -> "\"%s\": %s".formatted(name, arguments.find(name).orElseThrow()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
