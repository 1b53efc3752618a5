package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgermock.behaviour.Behaviour;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Trigger;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolTypes;
import org.ledgermock.protocol.Stage;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.LimitRule;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;
import org.ledgermock.state.Together;

/** Whoever looks at a sandbox sees of a call all or nothing: that it was counted, hit, and what it changed. */
class OneMomentTest {

    private static final String FAMILY = "tencent-partner";
    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String QUERY = "QueryCreditByUinList";
    private static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";
    private static final String FIRST = "{\"UinList\":[1]}";
    private static final String LIMIT = "limit." + ALLOCATE;

    private final TestServer server = TestServer.ofTheProject();
    private final Sandbox sandbox = server.sandbox(FAMILY);
    private final ServedFamily family = server.family(FAMILY);
    private final Credential credential = TestServer.credential(family);

    private long counted(Root root, String limit) {
        LimitRule rule = family.limits().stream()
                .filter(one -> one.id().equals(limit))
                .findFirst()
                .orElseThrow();
        Instant now = server.now.get();
        String operation = limit.replace("limit.", "");
        Limits.Admission next =
                root.limits().admit(rule, credential.id(), operation, now, () -> now, now, root.state());
        return next.counted().orElseThrow().calls().all() - 1;
    }

    @Test
    void a_snapshot_has_the_count_and_the_hit_of_each_call_whose_change_it_has() throws InterruptedException {
        ByHand.limit(sandbox, LIMIT, 100_000);
        ByHand.order(
                sandbox,
                new FaultOrder(
                        ALLOCATE,
                        new Trigger.Chance(new BigDecimal("0.5")),
                        new Deviation.Lost(Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        List<String> halves = new ArrayList<>();
        AtomicInteger calling = new AtomicInteger(4);
        sandbox.takeSnapshot("first");
        Together.run(5, thread -> {
            if (thread < 4) {
                for (int call = 0; call < 150; call++) {
                    server.call(FAMILY, ALLOCATE, ONE);
                }
                calling.decrementAndGet();
            }
            while (thread == 4 && calling.get() > 0) {
                look(sandbox.takeSnapshot("now").root(), halves);
                sandbox.restore(halves.size() % 2 == 0 ? "now" : "first", true);
                look(sandbox.root(), halves);
                ByHand.change(sandbox, new Change.SnapshotDropped("now"));
            }
        });

        assertThat(halves).isEmpty();
        assertThat(sandbox.state().ledger().count()).isPositive();
    }

    private void look(Root root, List<String> halves) {
        long made = root.state().ledger().count();
        long seen = root.faults().standing().get(0).seen();
        if (made != counted(root, LIMIT) || made != seen) {
            halves.add("%d made, %d counted, %d seen".formatted(made, counted(root, LIMIT), seen));
        }
    }

    @Test
    void a_call_that_is_not_counted_and_changes_nothing_makes_no_commit() {
        ByHand.limit(sandbox, "limit." + QUERY, Limits.OFF);
        Root before = sandbox.root();

        assertThat(server.call(FAMILY, QUERY, FIRST).error()).isEmpty();
        assertThat(sandbox.root()).isSameAs(before);
    }

    @Test
    void a_refusal_is_counted_and_the_state_stays() {
        Root before = sandbox.root();
        for (int call = 1; call <= 7; call++) {
            server.call(FAMILY, ALLOCATE, ONE.replace("\"ClientUin\":1", "\"ClientUin\":9"));
        }

        assertThat(counted(sandbox.root(), LIMIT)).isEqualTo(7);
        assertThat(sandbox.root().version()).isEqualTo(before.version() + 7);
        assertThat(sandbox.state()).isSameAs(before.state());
    }

    @Test
    void a_read_that_was_overtaken_by_a_read_is_counted_anew_and_not_carried_out_anew() {
        assertThat(actsOfTwo(QUERY, FIRST, QUERY, FIRST)).isEqualTo(2);
        assertThat(counted(sandbox.root(), "limit." + QUERY)).isEqualTo(2);
    }

    @Test
    void a_call_that_was_overtaken_by_a_change_is_carried_out_anew() {
        assertThat(actsOfTwo(ALLOCATE, ONE, ALLOCATE, ONE)).isEqualTo(3);
        assertThat(counted(sandbox.root(), LIMIT)).isEqualTo(2);
        assertThat(sandbox.state().ledger().count()).isEqualTo(2);
    }

    /** How often behaviours act, when a second call comes while the first one is being carried out. */
    private int actsOfTwo(String operation, String body, String second, String itsBody) {
        Operation real = family.operations().get(operation);
        AtomicInteger acts = new AtomicInteger();
        Behaviour behaviour = (call, state) -> {
            if (acts.getAndIncrement() == 0) {
                server.call(FAMILY, second, itsBody);
            }
            return real.behaviour().act(call, state);
        };
        family.serve(new Operation(
                real.contract(),
                behaviour,
                real.errors(),
                real.limits(),
                real.roles(),
                real.once(),
                real.requiredCommonParameters()));
        assertThat(server.call(FAMILY, operation, body).error()).isEmpty();
        return acts.get();
    }

    @Test
    void a_call_whose_credential_goes_while_it_is_checked_is_checked_again() {
        Exchange exchange = checkedMeanwhile(() -> server.sandboxes.revoke(sandbox, credential.id()));

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("AuthFailure.SecretIdNotFound");
        assertThat(sandbox.state().ledger().count()).isZero();
        assertThat(counted(sandbox.root(), LIMIT)).isZero();
        assertThat(sandbox.journal().activity().underWay()).isEmpty();
        assertThat(sandbox.journal().newestFirst()).as("it is nobody's now").isEmpty();
    }

    @Test
    void a_call_whose_credential_expires_while_it_is_checked_is_checked_again() {
        Exchange exchange = checkedMeanwhile(
                () -> ByHand.change(sandbox, new Change.CredentialExpired(credential.id(), server.now.get())));

        assertThat(exchange.error()).isPresent();
        assertThat(sandbox.state().ledger().count()).isZero();
        assertThat(sandbox.journal().newestFirst()).containsExactly(exchange);
    }

    // A thread may stand still for as long between its reading of the time and its step.
    @Test
    void a_call_that_was_held_up_for_longer_than_its_second_is_remembered_is_counted_in_the_present_one() {
        Exchange exchange = checkedMeanwhile(() -> {
            for (int second = 0; second < 20; second++) {
                server.now.updateAndGet(now -> now.plusSeconds(1));
                for (int call = 0; call < 5; call++) {
                    server.call(FAMILY, ALLOCATE, ONE);
                }
            }
        });

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("RequestLimitExceeded");
        assertThat(server.call(FAMILY, ALLOCATE, ONE).error()).isPresent();
        assertThat(sandbox.state().ledger().count()).isEqualTo(100);
        assertThat(counted(sandbox.root(), LIMIT)).isEqualTo(7);
    }

    @Test
    void a_time_that_is_set_back_counts_anew() {
        for (int second = 0; second < 20; second++) {
            ByHand.advance(sandbox, Change.TimeSet.Time.WIRE, Duration.ofSeconds(1));
            server.call(FAMILY, ALLOCATE, ONE);
        }
        ByHand.advance(sandbox, Change.TimeSet.Time.WIRE, Duration.ofSeconds(-30));
        for (int call = 0; call < 5; call++) {
            assertThat(server.call(FAMILY, ALLOCATE, ONE).error()).isEmpty();
        }
        assertThat(server.call(FAMILY, ALLOCATE, ONE).error()).isPresent();
    }

    @Test
    void a_call_that_was_checked_before_a_reset_is_called_off() {
        Exchange exchange = checkedMeanwhile(sandbox::reset);

        assertThat(exchange.stage()).isEqualTo(AtomicCall.CALLED_OFF);
        assertThat(counted(sandbox.root(), LIMIT)).isZero();
    }

    /** An allocation, with something that happens when all that is outside of its step has been checked. */
    private Exchange checkedMeanwhile(Runnable what) {
        Protocol<?> real = ProtocolTypes.of(getClass().getClassLoader())
                .create(family.contract().file().protocol());
        AtomicInteger checks = new AtomicInteger();
        Protocol<?> meanwhile = (Protocol<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Protocol.class}, (proxy, called, with) -> {
                    Object result;
                    try {
                        result = called.invoke(real, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (!called.getName().equals("stages")) {
                        return result;
                    }
                    List<Object> stages = new ArrayList<>((List<?>) result);
                    stages.add(new Stage.Check<>("meanwhile", call -> {
                        if (checks.getAndIncrement() == 0) {
                            what.run();
                        }
                        return Optional.empty();
                    }));
                    return stages;
                });
        ServedFamily served = new ServedFamily(
                family.contract(),
                family.model(),
                meanwhile,
                family.options(),
                server.sandboxes,
                new Environment(server.now::get, () -> 0, () -> "request-1", server.pauses::add));
        family.operations().values().forEach(served::serve);
        return served.answer(server.signed(family, ALLOCATE, ONE, credential));
    }
}
