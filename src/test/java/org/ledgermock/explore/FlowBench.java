package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** A server, and flows that are explored there. */
final class FlowBench implements AutoCloseable {

    static final String ONCE = "customer 1 gains 10 once";
    static final String PAY = "AllocateCustomerCredit#1";

    private final MockServer server = GivenStore.start(Setup.DEFAULT);
    private final LedgermockClient client = LedgermockClient.of(server.uri().getAuthority(), server::control);

    /** A flow, in the words of payments. */
    interface Paying {

        void pay(Payments payments) throws Exception;
    }

    static Choice only(String... kinds) {
        return new Choice(
                300,
                Duration.ofMinutes(2),
                4,
                2,
                false,
                Optional.of(Duration.ofSeconds(30)),
                1,
                Set.of(kinds),
                Set.of());
    }

    Exploration explore(Choice choice, Paying flow) throws Exception {
        return explore(ONCE, "example", choice, flow(flow));
    }

    Exploration explore(String expected, String seed, Choice choice, Flow flow) throws Exception {
        SandboxClient base = base(seed);
        try {
            return explorer(expected, choice, flow).explore(base);
        } finally {
            base.delete();
        }
    }

    Exploration repeat(Flow flow, String story) throws Exception {
        SandboxClient base = base("example");
        try {
            return explorer(ONCE, only(), flow).repeat(base, Story.read(story));
        } finally {
            base.delete();
        }
    }

    /** Explores it, and stops when that many runs have begun. */
    Exploration stopped(int runs, Choice choice, Paying paying) throws Exception {
        AtomicReference<Explorer> explorer = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger();
        explorer.set(explorer(ONCE, choice, flow(payments -> {
            if (begun.incrementAndGet() == runs) {
                explorer.get().stop();
            }
            paying.pay(payments);
        })));
        SandboxClient base = base("example");
        try {
            return explorer.get().explore(base);
        } finally {
            base.delete();
        }
    }

    private SandboxClient base(String seed) {
        return client.create(NewSandbox.of("tencent-partner").named("base").withSeed(seed));
    }

    private Explorer explorer(String expected, Choice choice, Flow flow) {
        return new Explorer(
                Expectation.read(expected, List.of(client.family("tencent-partner"))),
                flow,
                choice,
                ExplorationProgress.NONE);
    }

    /** It says that it does not know by {@link Payments.Unclear}. */
    Flow flow(Paying flow) {
        return new ThreadFlow(box -> flow.pay(payments(box)), Set.of(Payments.Unclear.class), false);
    }

    Payments payments(Box box) {
        return new Payments(box, server.uri());
    }

    static List<String> found(Exploration exploration) {
        return exploration.broken().stream()
                .map(one -> one.verdict().word() + " by " + one.story())
                .toList();
    }

    @Override
    public void close() {
        assertThat(client.sandboxes()).as("left behind").noneMatch(id -> id.contains("/s-"));
        server.close();
    }
}
