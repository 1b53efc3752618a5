package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** The Jetty that WireMock runs on, without WireMock: {@code BareJetty BODY}. The least that an answer can cost. */
final class BareJetty extends AbstractHandler {

    private final byte[] body;

    private BareJetty(byte[] body) {
        this.body = body;
    }

    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        // WireMock sends neither of these headers.
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new BareJetty(arguments[0].getBytes(UTF_8)));
        server.start();
        System.out.println("listening on http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        response.setHeader("Content-Type", "application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
