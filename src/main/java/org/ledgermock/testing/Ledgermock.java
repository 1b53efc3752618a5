package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;

/**
 * A server in this JVM, of which each test takes a sandbox of its own. Safe for use by many threads.
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
    private static final AtomicReference<Setup> COMMON = new AtomicReference<>(Setup.DEFAULT);

    private final MockServer server;
    private final LedgermockClient client;
    private final boolean shared;
    private final TestSandboxFactory openings;
    private final Tally tally = new Tally();

    private Ledgermock(MockServer server, boolean shared) {
        this.server = server;
        this.client = LedgermockClient.of(server.uri());
        this.shared = shared;
        this.openings = new TestSandboxFactory(this);
    }

    /** A server of its own, on any free port of the loopback interface; closed by {@link #close}. */
    public static Ledgermock start() {
        return start(Setup.DEFAULT);
    }

    /**
     * A server of its own with this setup.
     *
     * @throws org.ledgermock.contract.InvalidFile when a file that the setup names is missing or wrong
     * @throws IllegalArgumentException when the setup names a family, an option or a limit that there is not
     */
    public static Ledgermock start(Setup setup) {
        return new Ledgermock(MockServer.start(ServerOptions.DEFAULT.with(setup)), false);
    }

    /** The one that all tests of this JVM share: started when it is first asked for, closed with the JVM. */
    public static Ledgermock shared() {
        return shared(COMMON.get());
    }

    /**
     * Gives the server that all tests of this JVM share another setup: once, before the first test, whatever framework runs
     * them.
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

    /** The one that all tests of this JVM with this setup share. */
    public static Ledgermock shared(Setup setup) {
        return SHARED.computeIfAbsent(setup, Ledgermock::startShared);
    }

    private static Ledgermock startShared(Setup setup) {
        Ledgermock made = new Ledgermock(MockServer.start(ServerOptions.DEFAULT.with(setup)), true);
        Runtime.getRuntime().addShutdownHook(new Thread(made.server::close, "ledgermock-end"));
        return made;
    }

    /** The shared ones that were started so far. */
    public static List<Ledgermock> started() {
        return List.copyOf(SHARED.values());
    }

    /** {@code http://127.0.0.1:port}. */
    public URI uri() {
        return server.uri();
    }

    /** Everything that the admin API can do. */
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
     * @throws Misuse when the type names no family or cannot be made, or when there is no such seed or snapshot
     */
    public <T extends TestSandbox> T sandbox(Class<T> type, InitialState beginning) {
        return openings.open(SandboxType.of(type), beginning);
    }

    /**
     * A fresh sandbox of any family.
     *
     * @throws Misuse when there is no such family, seed or snapshot
     */
    public TestSandbox sandbox(String family, InitialState beginning) {
        return openings.open(SandboxType.of(family), beginning);
    }

    /** A fresh sandbox of a kind that is known at run time only. */
    public <T extends TestSandbox> T sandbox(SandboxType<T> kind, InitialState beginning) {
        return openings.open(kind, beginning);
    }

    /** A sandbox of the same family seen as another type. */
    public <T extends TestSandbox> T as(SandboxType<T> kind, TestSandbox sandbox) {
        return kind.make(sandbox.grant());
    }

    /** @throws Misuse when a sandbox of this kind could not begin so, as far as can be known before it does */
    public void check(SandboxType<?> kind, InitialState beginning) {
        openings.check(kind, beginning);
    }

    /** Gives a sandbox back: what it has seen counts in {@link #tried}, and it is gone. */
    public void release(TestSandbox sandbox) {
        tally.add(sandbox.grant());
        openings.close(sandbox.grant());
    }

    /** What the sandboxes that were given back have seen, held against all that is documented. */
    public Tried tried() {
        return tally.tried();
    }

    /** Stops the server; a shared one goes on until the JVM ends. */
    @Override
    public void close() {
        if (!shared) {
            server.close();
        }
    }

    TestSandboxFactory openings() {
        return openings;
    }

    /** The served families. */
    public List<ServedFamily> families() {
        return List.copyOf(server.families().all());
    }

    MockServer server() {
        return requireNonNull(server);
    }
}
