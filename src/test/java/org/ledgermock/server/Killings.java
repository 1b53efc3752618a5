package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.ledgermock.cli.Main;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.wiremock.MockServer;

/** A server with a store that is killed under load, again and again; and what its next one finds. */
final class Killings {

    private static final int CLIENTS = 4;
    private static final Credential OWN = new Credential("LEDGERMOCKEXAMPLE", "ledgermock-example-app-key");
    private static final String SANDBOX = "kybio-member/default";
    private static final long LIMIT = 100_000_000;
    private static final String MEMBER = "231607639459718452";

    private final Path store;
    private final Random random;
    private BigDecimal expected = BigDecimal.ZERO;
    private boolean begun;

    Killings(Path folder, long seed) {
        this.store = folder.resolve("ledgermock.db");
        this.random = new Random(seed);
    }

    /**
     * One start, some load, one kill. Fails when the start does not find what was answered before, or something of what is
     * kept does not hold together.
     */
    int once() throws Exception {
        return once((server, counted) -> {});
    }

    /** The same, with a copy that is made under load, and has what was answered before. */
    int onceWithCopy() throws Exception {
        Path copy = store.resolveSibling("copy.db");
        Files.deleteIfExists(copy);
        AtomicInteger least = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        BigDecimal[] found = {BigDecimal.ZERO};
        int answered = once((server, counted) -> {
            found[0] = counted.found;
            least.set(counted.answered.get());
            server.copyStore(copy.toString());
            most.set(counted.sent.get());
        });
        check(copy);
        try (MockServer server = MockServer.start(
                Setup.builder().store(copy).limit("kybio-member", LIMIT).build())) {
            assertThat(balance(LedgermockClient.of(server.uri()).sandbox(SANDBOX)))
                    .isBetween(
                            found[0].add(BigDecimal.valueOf(least.get())),
                            found[0].add(BigDecimal.valueOf(most.get())));
        }
        return answered;
    }

    /** What a run has counted so far. */
    private record Counted(BigDecimal found, AtomicInteger sent, AtomicInteger answered) {}

    private static void check(Path file) {
        StringWriter printed = new StringWriter();
        int code = Main.run(
                new PrintWriter(printed), new PrintWriter(printed), "store", "check", "--store", file.toString());
        assertThat(code).as(printed.toString()).isZero();
    }

    private int once(BiConsumer<LedgermockClient, Counted> underLoad) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (ChildJvm child =
                ServedProcess.start("-Xmx256m", "--store", store.toString(), "--limit", "kybio-member=" + LIMIT)) {
            URI uri = ServedProcess.address(child);
            SandboxClient sandbox = LedgermockClient.of(uri).sandbox(SANDBOX);
            BigDecimal found = balance(sandbox);
            if (begun) {
                assertThat(found).isBetween(expected, expected.add(BigDecimal.valueOf(CLIENTS)));
            }
            begun = true;
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(client(uri, sent, answered));
            }
            clients.forEach(Thread::start);
            int wanted = 50 + random.nextInt(300);
            Waiting.until("calls are answered", () -> answered.get() >= wanted);
            underLoad.accept(LedgermockClient.of(uri), new Counted(found, sent, answered));
            LockSupport.parkNanos(random.nextInt(3_000_000));
            child.kill();
            for (Thread client : clients) {
                client.join();
            }
            assertThat(sent.get() - answered.get()).isBetween(0, CLIENTS);
            expected = found.add(BigDecimal.valueOf(answered.get()));
        }
        check(store);
        return answered.get();
    }

    private static Thread client(URI uri, AtomicInteger sent, AtomicInteger answered) {
        KybioClient caller = new KybioClient(uri, OWN, InstantSource.system());
        return new Thread(() -> {
            while (true) {
                int number = sent.incrementAndGet();
                String body = """
                        {"appId":"%s","customerUid":%s,"balanceIncrement":1,"dataChangeTime":"%s"}""".formatted(OWN.id(), MEMBER, time(number));
                try {
                    if (!caller.call("updateBalancePointByIncrement", body).isSuccess()) {
                        throw new AssertionError("a call was refused");
                    }
                } catch (RuntimeException | Error e) {
                    if (e instanceof AssertionError) {
                        throw e;
                    }
                    return;
                }
                answered.incrementAndGet();
            }
        });
    }

    private static String time(int number) {
        return System.nanoTime() + "-" + number;
    }

    private static BigDecimal balance(SandboxClient sandbox) {
        return sandbox.entity("member", MEMBER).orElseThrow().number("balance").orElseThrow();
    }
}
