package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.http.trafficlistener.DoNothingWiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.server.tls.ServerTls;
import wiremock.org.eclipse.jetty.http.HttpCompliance;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.DetectorConnectionFactory;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.ContextHandler;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;

/**
 * WireMock's own Jetty server, hardened: requests that Jetty or WireMock would fail on reach the families or get an
 * answer of ours, and no body is read without end.
 *
 * <p>This class and those that it makes alone know the Jetty inside wiremock-standalone by its relocated
 * name. Where that is another one, loading this class fails, and {@link SeamFactory} goes without.
 */
final class HardenedHttpServer extends Jetty11HttpServer {

    private static final int ACCEPT_QUEUE = 1_024;
    // More of what is not read than this the system need not hold, nor the server have made: by itself it takes
    // megabytes.
    private static final int SEND_BUFFER = 256 << 10;
    private static final long LOOK_AT_BOUNDS_MILLIS = 10_000;
    // Hosts that SDKs really send, and that Jetty refuses by default (docs/sources/README.md#odd-hosts).
    private static final String COMPLIANCE = "RFC7230,UNSAFE_HOST_HEADER,MISMATCHED_AUTHORITY,DUPLICATE_HOST_HEADERS";
    // The super constructor builds the handlers, before a field of this class could be set.
    private static final ThreadLocal<Entrance> BEING_BUILT = new ThreadLocal<>();

    /** The name of the connector whose connections go on when others end. */
    static final String KEEPING = "keeping";

    private final Entrance entrance;

    private HardenedHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
        this.entrance = BEING_BUILT.get();
    }

    static HttpServer build(
            Options options,
            AdminRequestHandler admin,
            FamilyRequestHandler stubs,
            FallbackResponder door,
            AdminAccess access,
            Connections connections,
            Resources resources) {
        BEING_BUILT.set(new Entrance(stubs, door, access, connections, resources, new RequestsUnderWay()));
        try {
            return new HardenedHttpServer(options, admin, stubs);
        } finally {
            BEING_BUILT.remove();
        }
    }

    /** What a server is built with beyond what WireMock knows. */
    private record Entrance(
            FamilyRequestHandler families,
            FallbackResponder door,
            AdminAccess access,
            Connections connections,
            Resources resources,
            RequestsUnderWay underWay) {}

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        return direct(
                tolerant(super.createHttpConnector(bindAddress, port, settings, listener)),
                DetectorConnectionFactory::new);
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String bindAddress, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
        // Where TLS is ours, WireMock's key store is not even read.
        return direct(
                tolerant(
                        tls().isPresent()
                                ? super.createHttpConnector(bindAddress, https.port(), settings, listener)
                                : super.createHttpsConnector(bindAddress, https, settings, listener)),
                tls -> tls);
    }

    // WireMock's connector shows traffic to a listener, and for that writes head and body of an answer one by one: half
    // of what the system spends on a call. Where nobody listens, Jetty's own connector writes both at once.
    private ServerConnector direct(ServerConnector made, Function<LateTls, ConnectionFactory> first) {
        if (!(options.networkTrafficListener() instanceof DoNothingWiremockNetworkTrafficListener)) {
            return made;
        }
        HttpConnectionFactory http = made.getConnectionFactory(HttpConnectionFactory.class);
        return plain(
                made,
                tls().map(tls -> List.of(first.apply(new LateTls(tls, http)), http))
                        .orElseGet(() -> List.copyOf(made.getConnectionFactories())));
    }

    private static Optional<ServerTls> tls() {
        return BEING_BUILT.get().connections().tls();
    }

    private ServerConnector plain(ServerConnector made, Collection<ConnectionFactory> factories) {
        ServerConnector plain = new WatchedConnector(
                jettyServer,
                made.getAcceptors(),
                made.getSelectorManager().getSelectorCount(),
                BEING_BUILT.get().connections()::lose,
                factories.toArray(ConnectionFactory[]::new));
        plain.setHost(made.getHost());
        plain.setPort(made.getPort());
        plain.setAcceptQueueSize(Math.max(ACCEPT_QUEUE, made.getAcceptQueueSize()));
        plain.setAcceptedSendBufferSize(SEND_BUFFER);
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
                    // Or nobody here hears of a request before the first byte of its body, and no time runs for that.
                    configuration.setDelayDispatchUntilContent(false);
                });
        return connector;
    }

    @Override
    protected void finalizeSetup(Options options) {
        super.finalizeSetup(options);
        // Here, and not where handlers are made: that method has had other types in earlier versions of WireMock.
        Entrance built = BEING_BUILT.get();
        HandlerWrapper guard = new FirstHandler(
                built.families(),
                built.door(),
                built.access(),
                built.connections(),
                built.resources(),
                built.underWay());
        if (built.connections().end()) {
            addKeepingConnector(built.connections());
        }
        guard.setHandler(jettyServer.getHandler());
        jettyServer.setHandler(guard);
        if (built.door().allPaths()) {
            jettyServer.addBean(new ConnectionBound(
                    built.resources().bounds().connections(), built.resources().connections(), jettyServer));
        }
        built.resources().count(this::open, built.underWay()::count);
        jettyServer.setErrorHandler(new ErrorWords(Optional.empty()));
        for (Handler context : jettyServer.getChildHandlersByClass(ContextHandler.class)) {
            ((ContextHandler) context)
                    .setErrorHandler(new ErrorWords(Optional.ofNullable(((ContextHandler) context).getErrorHandler())));
        }
    }

    private long open() {
        return Arrays.stream(jettyServer.getConnectors())
                .mapToLong(connector -> connector.getConnectedEndPoints().size())
                .sum();
    }

    private void addKeepingConnector(Connections connections) {
        ServerConnector first = (ServerConnector) jettyServer.getConnectors()[0];
        ServerConnector keeping = plain(first, first.getConnectionFactories());
        keeping.setPort(0);
        keeping.setName(KEEPING);
        jettyServer.addConnector(keeping);
        connections.keepAt(keeping::getLocalPort);
    }

    @Override
    public void start() {
        super.start();
        if (entrance.door().allPaths()) {
            Resources resources = entrance.resources();
            HeadWatch heads = new HeadWatch(jettyServer, resources.bounds().headTime(), resources.headTime());
            Scheduler scheduler = jettyServer.getConnectors()[0].getScheduler();
            new Repeated(heads, heads.pauseMillis(), scheduler).goOn();
            new Repeated(resources::look, LOOK_AT_BOUNDS_MILLIS, scheduler).goOn();
        }
    }

    /** Takes no further calls on, waits for those that have begun, and only then closes their connections. */
    @Override
    public void stop() {
        for (Connector connector : jettyServer.getConnectors()) {
            ((ServerConnector) connector).close();
        }
        try {
            entrance.underWay().stop(entrance.resources().bounds().grace());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        super.stop();
    }
}
