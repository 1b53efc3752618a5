package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.http.trafficlistener.DoNothingWiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.HttpCompliance;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * WireMock's own Jetty server, hardened: requests that Jetty or WireMock would fail on reach the families or get an
 * answer of ours, and no body is read without end.
 *
 * <p>This class, {@link FirstHandler} and {@link ReadRequest} alone know the Jetty inside wiremock-standalone by its relocated
 * name. Where that is another one, loading this class fails, and {@link SeamFactory} goes without.
 */
final class HardenedHttpServer extends Jetty11HttpServer {

    // Hosts that SDKs really send, and that Jetty refuses by default (docs/sources/README.md#odd-hosts).
    private static final String COMPLIANCE = "RFC7230,UNSAFE_HOST_HEADER,MISMATCHED_AUTHORITY,DUPLICATE_HOST_HEADERS";
    // The super constructor builds the handlers, before a field of this class could be set.
    private static final ThreadLocal<FirstHandler> BEING_BUILT = new ThreadLocal<>();

    /** The name of the connector whose connections go on when others end. */
    static final String KEEPING = "keeping";

    private HardenedHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    static HttpServer build(
            Options options,
            AdminRequestHandler admin,
            StubRequestHandler stubs,
            FallbackResponder door,
            Connections connections) {
        BEING_BUILT.set(new FirstHandler(door, connections));
        try {
            return new HardenedHttpServer(options, admin, stubs);
        } finally {
            BEING_BUILT.remove();
        }
    }

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        return tolerant(direct(super.createHttpConnector(bindAddress, port, settings, listener)));
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String bindAddress, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
        return tolerant(direct(super.createHttpsConnector(bindAddress, https, settings, listener)));
    }

    // WireMock's connector shows traffic to a listener, and for that writes head and body of an answer one by one: half
    // of what the system spends on a call. Where nobody listens, Jetty's own connector writes both at once.
    private ServerConnector direct(ServerConnector made) {
        if (!(options.networkTrafficListener() instanceof DoNothingWiremockNetworkTrafficListener)) {
            return made;
        }
        return plain(made);
    }

    private ServerConnector plain(ServerConnector made) {
        ServerConnector plain = new ServerConnector(
                jettyServer,
                null,
                null,
                null,
                made.getAcceptors(),
                made.getSelectorManager().getSelectorCount(),
                made.getConnectionFactories().toArray(ConnectionFactory[]::new));
        plain.setHost(made.getHost());
        plain.setPort(made.getPort());
        plain.setAcceptQueueSize(made.getAcceptQueueSize());
        plain.setIdleTimeout(made.getIdleTimeout());
        plain.setShutdownIdleTimeout(made.getShutdownIdleTimeout());
        return plain;
    }

    private static ServerConnector tolerant(ServerConnector connector) {
        Optional.ofNullable(connector.getConnectionFactory(HttpConnectionFactory.class))
                .map(HttpConnectionFactory::getHttpConfiguration)
                .ifPresent(configuration -> {
                    configuration.setHttpCompliance(HttpCompliance.from(COMPLIANCE));
                    // Or Jetty puts its own spelling in the place of what was sent, and perhaps signed.
                    configuration.setHeaderCacheCaseSensitive(true);
                    // Each call has another signature: looking for headers seen before costs more than reading.
                    configuration.setHeaderCacheSize(0);
                });
        return connector;
    }

    @Override
    protected void finalizeSetup(Options options) {
        super.finalizeSetup(options);
        // Here, and not where handlers are made: that method has had other types in earlier versions of WireMock.
        FirstHandler guard = BEING_BUILT.get();
        if (guard.connections().end()) {
            addKeepingConnector(guard.connections());
        }
        guard.setHandler(jettyServer.getHandler());
        jettyServer.setHandler(guard);
        jettyServer.setErrorHandler(new ParserRefusal());
    }

    private void addKeepingConnector(Connections connections) {
        ServerConnector keeping = plain((ServerConnector) jettyServer.getConnectors()[0]);
        keeping.setPort(0);
        keeping.setName(KEEPING);
        jettyServer.addConnector(keeping);
        connections.keepAt(keeping::getLocalPort);
    }

    /** What a client gets whose request the HTTP parser refuses: Jetty's status, a body of ours. */
    private static final class ParserRefusal extends ErrorHandler {

        @Override
        public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
            fields.put("Content-Type", "application/json");
            return ByteBuffer.wrap(FallbackResponder.problem(
                            status,
                            "The HTTP request cannot be parsed: "
                                    + (reason == null ? HttpStatus.getMessage(status) : reason)
                                    + ".")
                    .body());
        }
    }
}
