package org.ledgermock.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.pipeline.Family;
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
        out.println();
        for (Family family : server.families().all()) {
            out.println(
                    family.name() + ": " + String.join(", ", family.operations().keySet()));
            for (Sandbox sandbox : server.sandboxes().of(family.name())) {
                for (Credential credential : server.sandboxes().credentials(sandbox)) {
                    out.println("  id " + credential.id() + "  secret " + credential.secret());
                }
            }
        }
        out.println();
        String authority = uri.getHost() + ":" + uri.getPort();
        out.println("In a client, change the endpoint only:");
        out.println("  Tencent Java    httpProfile.setProtocol(\"http://\"); httpProfile.setEndpoint(\"" + authority
                + "\");");
        out.println("  Tencent Python  HttpProfile(protocol=\"http\", endpoint=\"" + authority + "\")");
        out.println("  Tencent Go      HttpProfile.Scheme = \"HTTP\"; HttpProfile.Endpoint = \"" + authority + "\"");
        out.println("  Tencent Node    httpProfile: { protocol: \"http://\", endpoint: \"" + authority + "\" }");
        out.println("  KYBIO           host " + uri + "/pospal-api2/openapi/v1/");
        out.println();
        out.println("Try:");
        String target = uri.getPort() == CallCommand.DEFAULT_PORT ? "" : " --target " + uri;
        out.println(
                "  ./ledgermock call tencent-partner AllocateCustomerCredit '{\"ClientUin\": 1, \"AddedCredit\": 10}'"
                        + target);
        out.flush();
    }
}
