package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Listening;
import org.ledgermock.server.Setup;
import org.ledgermock.server.tls.ServerTls;

/** A server of families, on a WireMock that is set up for them. */
public final class MockServer implements AutoCloseable {

    private static final int HEADER_BYTES = 128 << 10;
    private static final long IDLE_MILLIS = 10_000;
    // An ordered delay holds a thread; a body that has not come holds none.
    private static final int THREADS = 1_000;
    private static final int DELAYING_THREADS = 8;
    private static final int JOURNAL_PART_OF_HEAP = 16;

    private final WireMockServer server;
    private final Assembly assembly;
    private final Path workFolder;
    private final String bind;
    private final AdminAccess access;
    private final Connections connections;
    private final AdminApi admin;
    private final CountDownLatch ended;

    private MockServer(
            WireMockServer server,
            Assembly assembly,
            Path workFolder,
            String bind,
            AdminAccess access,
            Connections connections,
            AdminApi admin,
            CountDownLatch ended) {
        this.admin = admin;
        this.ended = ended;
        this.access = access;
        this.connections = connections;
        this.server = server;
        this.assembly = assembly;
        this.workFolder = workFolder;
        this.bind = bind;
    }

    /**
     * Starts a server that follows the machine's clock.
     *
     * @throws org.ledgermock.contract.InvalidFile when a seed, a credentials file or a mapping is wrong
     * @throws IllegalArgumentException when the setup names an unknown family, option, limit or jar
     * @throws CannotListen when the port is taken or the address is not this machine's
     */
    public static MockServer start(Setup setup) {
        return start(setup, InstantSource.system());
    }

    /** Starts a server that takes the time from this clock. */
    public static MockServer start(Setup setup, InstantSource clock) {
        if (!setup.proxies()) {
            setup.stubs().ifPresent(ForeignSchemas::requireNone);
        }
        prepareWireMock();
        Listening listening = setup.listening();
        Assembly assembly = Assembly.of(setup, clock);
        AdminAccess access = AdminAccess.of(listening.bind(), listening.adminToken(), setup.console());
        ServerTls tls = tls(assembly.families(), listening.identity());
        Connections connections = new Connections(setup.endConnections(), Optional.of(tls));
        Resources resources = new Resources(setup.bounds());
        AdminApi admin = new AdminApi(assembly.realm(resources::write, tls::pem));
        Path workFolder = Folders.temporary();
        try {
            writeAuthority(tls, listening.identity());
            CountDownLatch ended = new CountDownLatch(1);
            WireMockServer server =
                    new WireMockServer(
                            configuration(setup, assembly, access, connections, resources, admin, workFolder)) {
                        @Override
                        public void stop() {
                            super.stop();
                            ended.countDown();
                        }
                    };
            assembly.requireMappings();
            server.start();
            connections.lost().thenRunAsync(server::stop);
            return new MockServer(server, assembly, workFolder, listening.bind(), access, connections, admin, ended);
        } catch (MappingFileException e) {
            assembly.close();
            Folders.delete(workFolder);
            throw WrongMapping.inFolder(e);
        } catch (FatalStartupException e) {
            assembly.close();
            Folders.delete(workFolder);
            throw CannotListen.because(listening, e);
        } catch (RuntimeException e) {
            assembly.close();
            Folders.delete(workFolder);
            throw e;
        }
    }

    // WireMock's own set-up, above all of its JSON, takes as long as reading our contracts: the two go side by side.
    private static void prepareWireMock() {
        Thread preparation = new Thread(() -> Json.read("{}", StubMapping.class), "ledgermock-preparation");
        preparation.setDaemon(true);
        preparation.start();
    }

    private static WireMockConfiguration configuration(
            Setup setup,
            Assembly assembly,
            AdminAccess access,
            Connections connections,
            Resources resources,
            AdminApi admin,
            Path workFolder) {
        Listening listening = setup.listening();
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .port(listening.port())
                .bindAddress(listening.bind())
                .notifier(new Slf4jNotifier(false))
                .extensions(
                        LedgermockExtensionFactory.ofOwnServer(assembly, access, connections, resources, admin, setup))
                .usingFilesUnderDirectory(setup.stubs().orElse(workFolder).toString())
                // A vendor decides whether its answers are packed.
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(DELAYING_THREADS)
                // No client of either vendor speaks it, and a name in ':authority' is none that a guard would look at.
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .jettyHeaderRequestSize(HEADER_BYTES)
                .jettyIdleTimeout(IDLE_MILLIS)
                .notMatchedRendererFactory(UnmatchedPage::new)
                .httpClientFactory(setup.proxies() ? new LateHttpClients() : new NoHttpClients())
                .containerThreads(THREADS);
        configuration.withStores(BoundedJournal.in(
                configuration.filesRoot(), Runtime.getRuntime().maxMemory() / JOURNAL_PART_OF_HEAP));
        if (setup.globalTemplating()) {
            configuration.globalTemplating(true);
        }
        listening.httpsPort().ifPresent(configuration::httpsPort);
        return configuration;
    }

    private static ServerTls tls(Families families, Listening.Identity identity) {
        List<String> domains = families.all().stream()
                .flatMap(family -> family.contract().domains().stream())
                .toList();
        if (identity instanceof Listening.Given given) {
            return ServerTls.given(domains, given.keyStore(), given.password());
        }
        return ((Listening.Made) identity)
                .authority()
                .map(file -> ServerTls.kept(domains, file))
                .orElseGet(() -> ServerTls.made(domains));
    }

    // What is wrong with a file is told at the start; else all of it is made when it is first needed.
    private static void writeAuthority(ServerTls tls, Listening.Identity identity) {
        if (identity instanceof Listening.Made made) {
            made.caFile().ifPresent(file -> UnwritableFile.write(file, tls.pem().orElseThrow()));
            made.caBundles().forEach(tls::writeBundle);
            made.authority().ifPresent(kept -> tls.context());
        } else {
            tls.context();
        }
    }

    /** Where it listens for http: {@code http://127.0.0.1:18080}. */
    public URI uri() {
        return URI.create("http://" + host() + ":" + server.port());
    }

    /** Where it listens for http and keeps connections after an answer: the same place, unless that ends them. */
    public URI keepingUri() {
        return connections
                .keepingPort()
                .map(port -> URI.create("http://" + host() + ":" + port))
                .orElseGet(this::uri);
    }

    /** Where it listens for https, if it does. */
    public Optional<URI> httpsUri() {
        return server.isHttpsEnabled()
                ? Optional.of(URI.create("https://" + host() + ":" + server.httpsPort()))
                : Optional.empty();
    }

    private String host() {
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** The files of its families, and the loader of their classes. */
    public ClassPathFiles files() {
        return assembly.files();
    }

    public Families families() {
        return assembly.families();
    }

    public SandboxRegistry sandboxes() {
        return assembly.sandboxes();
    }

    /** Makes sandboxes while it runs. */
    public SandboxFactory factory() {
        return assembly.factory();
    }

    /**
     * What its admin API answers, from within this JVM: no token is asked for.
     *
     * @throws IOException when it has stopped
     */
    public Response control(Request request) throws IOException {
        if (ended.getCount() == 0) {
            throw new IOException("it has stopped");
        }
        return admin.answer(request);
    }

    /** The token that the admin API asks for, if it does. */
    public Optional<String> adminToken() {
        return access.token();
    }

    /**
     * Waits until it has stopped listening, by {@link #close} or because its admin API was asked to shut it down.
     *
     * @throws CannotListen when it has stopped because it could not go on
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        if (connections.lost().isDone()) {
            throw CannotListen.anyMore(connections.lost().join());
        }
    }

    /** Stops listening, and removes what was written for this server alone. */
    @Override
    public void close() {
        server.stop();
        assembly.close();
        Folders.delete(workFolder);
    }
}
