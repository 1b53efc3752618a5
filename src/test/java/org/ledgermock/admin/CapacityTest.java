package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** Many sandboxes: on one server at once, and one after the other. {@code -Dledgermock.sandboxes} makes it more of the latter. */
class CapacityTest {

    private static final int MANY = 10_000;
    private static final int ONE_AFTER_THE_OTHER = Integer.getInteger("ledgermock.sandboxes", MANY);
    private static final long MILLION = 1_000_000;

    /** Far more than whatever else in this JVM takes or frees meanwhile, far less than {@link #MANY} sandboxes hold. */
    private static final long NOISE = 10 * MILLION;

    private MockServer server;
    private LedgermockClient client;

    @BeforeEach
    void start() {
        server = MockServer.start(Setup.DEFAULT);
        client = LedgermockClient.of(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SandboxClient create() {
        return client.create(NewSandbox.of(Controlled.TENCENT).withSeed("example"));
    }

    private void call(SandboxClient sandbox) {
        TencentClient caller = new TencentClient(
                server.uri(),
                new Credential(
                        sandbox.credentials().get(0).id(),
                        sandbox.credentials().get(0).secret()),
                java.time.InstantSource.system());
        assertThat(caller.call(Controlled.ALLOCATE, Controlled.ONE)
                        .response()
                        .path("TotalCredit")
                        .toString())
                .isEqualTo("91");
    }

    @Test
    void tenThousandAreOnOneServerEachMadeInMilliseconds() {
        long[] nanos = new long[MANY];
        List<SandboxClient> all = new ArrayList<>();
        long before = live();
        for (int number = 0; number < MANY; number++) {
            long begun = System.nanoTime();
            all.add(create());
            nanos[number] = System.nanoTime() - begun;
        }

        assertThat(live() - before)
                .as("bytes that so many hold; else their deletion, below, would free nothing")
                .isGreaterThan(2 * NOISE);
        assertThat(client.sandboxes()).hasSize(MANY + 2);
        for (int number = 0; number < MANY; number += 500) {
            call(all.get(number));
        }
        for (int number = 0; number < MANY; number++) {
            String credit = number % 500 == 0 ? "91" : "90";
            assertThat(sandbox(all.get(number))
                            .state()
                            .find("customer", "1")
                            .orElseThrow()
                            .quantity("Credit"))
                    .isEqualByComparingTo(credit);
        }
        Arrays.sort(nanos);
        assertThat(nanos[MANY / 2]).as("nanoseconds of the median, over HTTP").isLessThan(10 * MILLION);
    }

    private Sandbox sandbox(SandboxClient one) {
        return server.sandboxes().find(one.id()).orElseThrow();
    }

    @Test
    void whatIsDeletedIsFreed() {
        List<WeakReference<Object>> gone = new ArrayList<>();
        round(ONE_AFTER_THE_OTHER / 10, gone);
        long before = live();

        round(ONE_AFTER_THE_OTHER, gone);

        assertThat(live() - before).as("bytes more after so many").isLessThan(NOISE);
        assertThat(gone)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(reference.get()).isNull());
        assertThat(client.sandboxes()).hasSize(2);
        assertThat(server.sandboxes().someCredentials(Controlled.TENCENT, 10)).hasSize(1);
    }

    private void round(int times, List<WeakReference<Object>> gone) {
        for (int number = 0; number < times; number++) {
            SandboxClient one = create();
            if (number % 100 == 0) {
                call(one);
                one.takeSnapshot("kept");
                one.fork("kept").delete();
                gone.add(new WeakReference<>(sandbox(one)));
                gone.add(new WeakReference<>(sandbox(one).state()));
            }
            one.delete();
        }
    }

    private static long live() {
        for (int times = 0; times < 5; times++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
