package org.ledgermock.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Listening;
import org.ledgermock.server.Setup;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.verify.Contracts;
import org.ledgermock.wiremock.MockServer;

/** What a server says when it has started: where it is, who may call, what to change in a client, what to try. */
final class Welcome {

    private Welcome() {}

    static void print(MockServer server, Setup setup, WithFamilies with, PrintWriter out) {
        URI uri = server.uri();
        line(out, "listening on " + uri);
        server.httpsUri().ifPresent(https -> line(out, "listening on " + https));
        setup.store().ifPresent(store -> line(out, "store: " + store));
        if (setup.console() != ConsoleMode.OFF) {
            line(out, "console: " + console(server, setup));
        }
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
                for (Credential credential : sorted(sandbox)) {
                    line(
                            out,
                            "  id %s%s  sandbox %s"
                                    .formatted(credential.id(), secret(family, credential), sandbox.id()));
                }
            }
        }
        out.println();
        printClients(server, uri, out);
        printProxy(setup.listening(), client(uri), out);
        Suggestion.of(server).stream().findFirst().ifPresent(call -> {
            out.println();
            out.println("Try:");
            line(out, "  " + call.command(client(uri), with));
        });
        out.flush();
    }

    // A token behind the hash is sent to nobody, and is in no log of a server's.
    private static String console(MockServer server, Setup setup) {
        String address = client(server.uri()) + AdminApi.ROOT + "/";
        return setup.listening().adminToken().isPresent()
                ? address
                : address + server.adminToken().map(token -> "#token=" + token).orElse("");
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

    private static List<Credential> sorted(Sandbox sandbox) {
        return sandbox.root().credentials().stream()
                .map(HeldCredential::credential)
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

    // For those who call the vendors' hosts, whose names may be built in.
    private static void printProxy(Listening listening, URI uri, PrintWriter out) {
        String authority = listening.identity() instanceof Listening.Made made
                ? made.caFile().map(Path::toString).orElse(uri + AdminApi.ROOT + "/ca.pem")
                : "that of your key store";
        out.println("Or change nothing in it, and set in its surroundings:");
        line(out, "  HTTPS_PROXY=%s, and the authority to trust: %s".formatted(uri, authority));
    }

    // An address that stands for all of a machine's is none that a client can call.
    private static URI client(URI uri) {
        return uri.getHost().equals("0.0.0.0") ? URI.create("http://127.0.0.1:" + uri.getPort()) : uri;
    }
}
