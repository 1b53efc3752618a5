package org.ledgermock.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.wiremock.MockServer;

/** What a server says when it has started: where it is, who may call, what to change in a client, what to try. */
final class Welcome {

    private Welcome() {}

    static void print(MockServer server, Optional<Path> caFile, PrintWriter out) {
        URI uri = server.uri();
        out.println("listening on " + uri);
        server.httpsUri().ifPresent(https -> out.println("listening on " + https));
        caFile.ifPresent(file -> out.println("clients trust it with the certificate authority in " + file));
        server.adminToken()
                .ifPresent(token -> out.println("admin API: " + uri + "/__admin/, with Authorization: Token " + token));
        out.println();
        for (ServedFamily family : server.families().all()) {
            out.println(
                    family.name() + ": " + String.join(", ", family.operations().keySet()));
            for (Sandbox sandbox : server.sandboxes().of(family.name())) {
                for (Credential credential : sorted(server, sandbox)) {
                    out.println("  id %s  secret %s  sandbox %s"
                            .formatted(credential.id(), credential.secret(), sandbox.id()));
                }
            }
        }
        out.println();
        printClients(uri, out);
        suggestion(server).ifPresent(call -> out.println("\nTry:\n  " + call));
        out.flush();
    }

    private static List<Credential> sorted(MockServer server, Sandbox sandbox) {
        return server.sandboxes().credentials(sandbox).stream()
                .sorted(Comparator.comparing(Credential::id))
                .toList();
    }

    private static void printClients(URI uri, PrintWriter out) {
        String authority = client(uri).getAuthority();
        out.println("In a client, change the endpoint only:");
        out.println("  Tencent Java    httpProfile.setProtocol(\"http://\"); httpProfile.setEndpoint(\"" + authority
                + "\");");
        out.println("  Tencent Python  HttpProfile(protocol=\"http\", endpoint=\"" + authority + "\")");
        out.println("  Tencent Go      HttpProfile.Scheme = \"HTTP\"; HttpProfile.Endpoint = \"" + authority + "\"");
        out.println("  Tencent Node    new HttpProfile(\"http://\", \"" + authority + "\")");
        out.println("  KYBIO           host " + client(uri) + "/pospal-api2/openapi/v1/");
    }

    // An address that stands for all of a machine's is none that a client can call.
    private static URI client(URI uri) {
        return uri.getHost().equals("0.0.0.0") ? URI.create("http://127.0.0.1:" + uri.getPort()) : uri;
    }

    // A call that succeeds: of somebody who is there, with the credential that 'call' has by itself.
    private static Optional<String> suggestion(MockServer server) {
        URI target = client(server.uri());
        return server.families()
                .find("tencent-partner")
                .flatMap(family -> server.sandboxes()
                        .tenant(
                                family.name(),
                                family.contract().file().exampleCredential().id()))
                .flatMap(
                        tenant -> tenant.sandbox().state().all("customer", true).findFirst())
                .map(customer ->
                        "./ledgermock call tencent-partner AllocateCustomerCredit '{\"ClientUin\": %s, \"AddedCredit\": 10}'%s"
                                .formatted(
                                        customer.key(),
                                        target.getPort() == CallCommand.DEFAULT_PORT ? "" : " --target " + target));
    }
}
