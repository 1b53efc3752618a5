package org.ledgermock.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NamedServer;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.client.TriedCalls;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/**
 * A server, in this JVM or elsewhere, of which each test takes a sandbox of its own. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Ledgermock ledgermock = Ledgermock.start()) {
 *     PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
 *     partner.customer(1).setCredit("100");
 *
 *     allocate(partner, 1, "10");
 *
 *     partner.customer(1).assertCredit("110");
 * }
 * }</pre>
 */
@PublicApi
public final class Ledgermock implements AutoCloseable {

    private static final Map<Setup, Ledgermock> SHARED = new ConcurrentHashMap<>();
    private static final int NOT_FOUND = 404;
    private static final AtomicReference<Setup> COMMON = new AtomicReference<>(Setup.DEFAULT);
    private static final Tally TOGETHER = new Tally();

    private final URI uri;
    private final URI keepingUri;
    private final Runnable end;
    private final LedgermockClient client;
    private final KnownFamilies families;
    private final TestSandboxFactory openings;
    private final Tally tally = new Tally();
    private final Neighbours neighbours = new Neighbours();
    private final boolean isShared;
    private final String words;

    private Ledgermock(MockServer server, Runnable end, boolean isShared, String words) {
        this(
                server.uri(),
                server.keepingUri(),
                // Without HTTP: only to begin with it would take longer than all else that a first sandbox needs.
                LedgermockClient.of(server.uri().getAuthority(), server::control),
                end,
                isShared,
                words);
    }

    Ledgermock(URI uri, URI keepingUri, LedgermockClient client, Runnable end, boolean isShared, String words) {
        this.uri = uri;
        this.words = words;
        this.keepingUri = keepingUri;
        this.isShared = isShared;
        this.end = end;
        this.client = client;
        this.families = new KnownFamilies(client);
        this.openings = new TestSandboxFactory(this);
    }

    /** A server of its own, everything as it comes; closed by {@link #close}. */
    public static Ledgermock start() {
        return start(Setup.DEFAULT);
    }

    /**
     * A server of its own with this setup.
     *
     * @throws org.ledgermock.contract.InvalidFile when a file that the setup names is missing or wrong
     * @throws IllegalArgumentException when the setup names an unknown family, option, limit or jar
     */
    public static Ledgermock start(Setup setup) {
        MockServer server = serverFor(setup);
        return new Ledgermock(server, server::close, false, setup.words());
    }

    /**
     * A server that runs already, in a container, on another machine or on a store: it is controlled over HTTP, and closing it
     * here leaves it running.
     *
     * @param server scheme, host and port: {@code http://127.0.0.1:18080}
     * @param token that its admin API asks for; empty where it asks for none, as on loopback
     * @throws Misuse when no server answers there, or it does not take the token
     */
    public static Ledgermock at(URI server, Optional<String> token) {
        return RunningServer.at(server, token);
    }

    /**
     * The server that all tests of this JVM share: it starts when it is first asked for, and ends with the JVM. Where the
     * environment variable {@code LEDGERMOCK_URL} names a server, it is that one, with the token that {@code
     * LEDGERMOCK_ADMIN_TOKEN} has.
     *
     * @throws Misuse when no server answers where the variable leads
     */
    public static Ledgermock shared() {
        return NamedServer.ofThisProcess().map(RunningServer::shared).orElseGet(() -> shared(COMMON.get()));
    }

    /**
     * Sets up the server that all tests of this JVM share. Call it once, before the first test, whatever framework runs them. One
     * that {@code LEDGERMOCK_URL} names is left as it was started.
     *
     * @throws Misuse when it has started with another one
     */
    public static void shareWith(Setup setup) {
        Setup before = COMMON.get();
        if (!before.equals(setup) && SHARED.containsKey(before)) {
            throw new Misuse(
                    "The server that tests share has started with another setup already; call Ledgermock.shareWith before the first test: in @BeforeSuite, @BeforeAll of Cucumber, or a static initializer.");
        }
        COMMON.set(setup);
    }

    /** The server that all tests of this JVM with this setup share. */
    public static Ledgermock shared(Setup setup) {
        return SHARED.computeIfAbsent(setup, Ledgermock::startShared);
    }

    private static MockServer serverFor(Setup setup) {
        return MockServer.start(setup.toBuilder().endConnections().build());
    }

    private static Ledgermock startShared(Setup setup) {
        MockServer server = serverFor(setup);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "ledgermock-end"));
        return new Ledgermock(server, () -> {}, true, setup.words());
    }

    /** What the sandboxes of all shared servers have seen: what the tests of this JVM have tried. */
    public static Tried triedByAll() {
        return TOGETHER.tried();
    }

    /** {@code http://127.0.0.1:port}, where its setup says nothing else. */
    public URI uri() {
        return uri;
    }

    /** Where connections are kept after an answer, and used again. */
    URI keepingUri() {
        return keepingUri;
    }

    /** Whether connections end after each answer at one address, and go on at another. */
    boolean hasBothConnections() {
        return !keepingUri.equals(uri);
    }

    /** Controls the server: everything that the admin API can do. */
    public LedgermockClient client() {
        return client;
    }

    /** A fresh sandbox of the family that its type is for, with the seed {@code example}. */
    public <T extends TestSandbox> T sandbox(Class<T> type) {
        return sandbox(type, InitialState.DEFAULT);
    }

    /**
     * A fresh sandbox of the family that its type is for.
     *
     * @throws Misuse when the type names no family or cannot be made, or when the seed or the snapshot is unknown
     */
    public <T extends TestSandbox> T sandbox(Class<T> type, InitialState beginning) {
        return openings.open(SandboxType.of(type), beginning);
    }

    /**
     * A fresh sandbox of any family.
     *
     * @throws Misuse when the family, the seed or the snapshot is unknown
     */
    public TestSandbox sandbox(String family, InitialState beginning) {
        return openings.open(SandboxType.of(family), beginning);
    }

    /** A fresh sandbox of a type that is known only at run time. */
    public <T extends TestSandbox> T sandbox(SandboxType<T> kind, InitialState beginning) {
        return openings.open(kind, beginning);
    }

    /** A sandbox of the same family seen as another type. */
    public <T extends TestSandbox> T as(SandboxType<T> kind, TestSandbox sandbox) {
        return kind.make(sandbox.context());
    }

    /** @throws Misuse when a sandbox of this type cannot begin so; a snapshot is looked for only when the sandbox begins */
    public void check(SandboxType<?> kind, InitialState beginning) {
        openings.check(kind, beginning);
    }

    /** Ends a sandbox: what it has seen counts in {@link #tried}. One that its test has deleted does not count. */
    public void release(TestSandbox sandbox) {
        SandboxContext context = sandbox.context();
        neighbours.released(context);
        try {
            try {
                count(context.family(), context.control().tried());
            } finally {
                context.control().delete();
            }
        } catch (AdminRefused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    /** Adds what a run of an exploration has tried. Of its mistakes the exploration judges: calls went wrong on purpose. */
    void countExplored(FamilyDetails family, SandboxClient box) {
        TriedCalls tried = box.tried();
        count(family, new TriedCalls(tried.calls(), tried.operations(), List.of()));
    }

    private void count(FamilyDetails family, TriedCalls tried) {
        tally.add(family, tried);
        if (isShared) {
            TOGETHER.add(family, tried);
        }
    }

    /** What the sandboxes that were given back have seen, compared with all that is documented. */
    public Tried tried() {
        return tally.tried();
    }

    /** Stops the server; a shared one goes on until the JVM ends. */
    @Override
    public void close() {
        end.run();
    }

    /** What {@code serve} is given for a server like this one. */
    String words() {
        return words;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    TestSandboxFactory openings() {
        return openings;
    }

    /** The served families. */
    public List<FamilyDetails> families() {
        return families.all();
    }

    /** @throws Misuse when there is no such family */
    FamilyDetails family(String name) {
        return families.find(name);
    }
}
