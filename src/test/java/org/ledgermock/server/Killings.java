package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.Waiting;

/** A server with a store that is killed under load, again and again; and what its next one finds. */
final class Killings {

    private static final int CLIENTS = 4;
    private static final Credential OWN = new Credential("LEDGERMOCKEXAMPLE", "ledgermock-example-app-key");
    private static final String MEMBER = "231607639459718452";

    private final Path store;
    private final Random random;
    private BigDecimal expected = BigDecimal.ZERO;
    private boolean begun;

    Killings(Path folder, long seed) {
        this.store = folder.resolve("ledgermock.db");
        this.random = new Random(seed);
    }

    /** One start, some load, one kill. Fails when the start does not find what was answered before. */
    int once() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (ChildJvm child =
                ServedProcess.start("-Xmx256m", "--store", store.toString(), "--limit", "kybio-member=100000000")) {
            URI uri = ServedProcess.address(child);
            SandboxClient sandbox = LedgermockClient.of(uri).sandbox("kybio-member/default");
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
            LockSupport.parkNanos(random.nextInt(3_000_000));
            child.kill();
            for (Thread client : clients) {
                client.join();
            }
            assertThat(sent.get() - answered.get()).isBetween(0, CLIENTS);
            expected = found.add(BigDecimal.valueOf(answered.get()));
        }
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
