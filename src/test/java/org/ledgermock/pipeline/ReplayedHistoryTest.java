package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.fault.Trigger;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.Change;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.Root;
import org.ledgermock.state.RootForm;
import org.ledgermock.state.Together;
import org.ledgermock.store.Written;

/** Whatever has happened in a sandbox, its commits alone lead to the same root: no behaviour, no clock, no dice. */
class ReplayedHistoryTest {

    private static final String TENCENT = "tencent-partner";

    private final TestServer server = TestServer.ofTheProject();

    @ParameterizedTest
    @CsvSource({TENCENT + ", 1", TENCENT + ", 2", "kybio-member, 3", "kybio-member, 4"})
    void the_commits_of_a_random_history_lead_to_the_same_root(String family, long seed) throws InterruptedException {
        Sandbox sandbox = server.sandbox(family);
        Together.run(3, thread -> {
            Random random = new Random(seed * 10 + thread);
            for (int number = 0; number < 200; number++) {
                act(family, sandbox, random, thread + "-" + number);
            }
        });

        List<Commit> commits = server.commits.stream()
                .filter(commit -> commit.sandbox().equals(sandbox.id()))
                .sorted(Comparator.comparingLong(Commit::version))
                .toList();
        Root replayed = server.firsts.get(family);
        Root read = written(replayed, family);
        for (Commit commit : commits) {
            replayed = replayed.after(commit.changes());
            assertThat(replayed.version()).isEqualTo(commit.version());
            read = Written.after(read, commit);
        }
        assertThat(replayed.version()).isGreaterThan(200);
        assertSame(replayed, sandbox.root());
        assertSame(read, sandbox.root());
        assertSame(written(replayed, family), sandbox.root());
    }

    private Root written(Root root, String family) {
        Model model = server.family(family).model().model();
        return Written.root(root, model, new Limits(model.times(), Map.of()));
    }

    private static void assertSame(Root one, Root other) {
        assertThat(RootForm.of(one)).isEqualTo(RootForm.of(other));
    }

    private void act(String family, Sandbox sandbox, Random random, String name) {
        try {
            switch (random.nextInt(20)) {
                case 0 -> sandbox.takeSnapshot(Integer.toString(random.nextInt(8)));
                case 1 -> sandbox.restore(Integer.toString(random.nextInt(8)), random.nextBoolean());
                case 2 -> dropSnapshot(sandbox, Integer.toString(random.nextInt(8)));
                case 3 -> ByHand.order(sandbox, order(family, random));
                case 4 -> setTime(sandbox, random);
                case 5 -> ByHand.limit(sandbox, limit(family), random.nextInt(2_000));
                case 6 ->
                    ByHand.change(sandbox, new Change.RoleChanged(random.nextBoolean() ? "reseller" : "customer"));
                case 7 -> changeCredentials(sandbox, random, name);
                case 8 -> write(family, sandbox, random);
                case 9 -> someFault(sandbox, random);
                case 10 -> server.now.updateAndGet(now -> now.plusMillis(random.nextInt(3_000)));
                case 11 -> rarely(random, sandbox::reset);
                case 12 -> nameEarlier(sandbox, random);
                default -> call(family, random, name);
            }
        } catch (Conflict taken) {
            // A name may be taken, and a bound reached.
        }
    }

    private static void rarely(Random random, Runnable what) {
        if (random.nextInt(10) == 0) {
            what.run();
        }
    }

    private static String limit(String family) {
        return family.equals(TENCENT) ? "limit.AllocateCustomerCredit" : "limit.daily-quota";
    }

    private void call(String family, Random random, String name) {
        if (family.equals(TENCENT)) {
            server.call(
                    family,
                    random.nextBoolean() ? "AllocateCustomerCredit" : "QueryCreditByUinList",
                    random.nextBoolean()
                            ? "{\"ClientUin\":%d,\"AddedCredit\":%d}"
                                    .formatted(1 + random.nextInt(3), random.nextInt(9) - 3)
                            : "{\"UinList\":[1]}");
        } else {
            server.call(
                    family,
                    random.nextInt(3) > 0 ? "updateBalancePointByIncrement" : "queryByUid",
                    random.nextInt(9) > 0
                            ? "{\"customerUid\":231607639459718452,\"balanceIncrement\":%d,\"dataChangeTime\":\"%s\"}"
                                    .formatted(random.nextInt(9) - 3, random.nextBoolean() ? "again" : name)
                            : "{}");
        }
    }

    private static FaultOrder order(String family, Random random) {
        String operation = family.equals(TENCENT) ? "AllocateCustomerCredit" : "updateBalancePointByIncrement";
        List<Trigger> triggers = List.of(
                new Trigger.Next(1 + random.nextInt(3)),
                new Trigger.Every(1 + random.nextInt(3)),
                new Trigger.Chance(new BigDecimal("0.4")));
        List<Deviation> deviations = List.of(
                Deviation.Plain.BUSY,
                Deviation.Plain.REFUSE,
                Deviation.Plain.TWICE,
                new Deviation.Lost(Optional.empty()),
                new Deviation.Drop(Optional.empty()),
                new Deviation.Delay(new Pause.Uniform(1, 9)),
                new Deviation.MissingField(JsonPointer.of("/nowhere")));
        return new FaultOrder(
                operation,
                triggers.get(random.nextInt(triggers.size())),
                deviations.get(random.nextInt(deviations.size())),
                Optional.of(4L),
                Optional.of(random.nextLong()),
                Optional.empty());
    }

    private static void someFault(Sandbox sandbox, Random random) {
        sandbox.root().faults().standing().stream()
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(fault -> ByHand.change(sandbox, new Change.FaultCancelled(fault.id())));
    }

    private static void nameEarlier(Sandbox sandbox, Random random) {
        sandbox.versions().stream()
                .skip(random.nextInt(20))
                .findFirst()
                .ifPresent(version -> sandbox.takeSnapshot(Integer.toString(random.nextInt(8)), version.after()));
    }

    private static void dropSnapshot(Sandbox sandbox, String name) {
        ByHand.change(sandbox, new Change.SnapshotDropped(name));
    }

    private void setTime(Sandbox sandbox, Random random) {
        Duration by = Duration.ofSeconds(random.nextInt(200) - 100);
        AdjustableTime setting = random.nextBoolean()
                ? new AdjustableTime.Following(by)
                : new AdjustableTime.Frozen(server.now.get().plus(by));
        ByHand.change(
                sandbox,
                new Change.TimeSet(random.nextBoolean() ? Change.TimeSet.Time.API : Change.TimeSet.Time.WIRE, setting));
    }

    private void changeCredentials(Sandbox sandbox, Random random, String name) {
        String id = "MADEUP" + random.nextInt(9);
        switch (random.nextInt(3)) {
            case 0 -> server.sandboxes.add(sandbox, Credential.of(id, name + "-made-up-secret"));
            case 1 -> server.sandboxes.revoke(sandbox, id);
            default -> ByHand.change(sandbox, new Change.CredentialExpired(id, server.now.get()));
        }
    }

    private static void write(String family, Sandbox sandbox, Random random) {
        String kind = family.equals(TENCENT) ? "customer" : "member";
        sandbox.change(root -> {
            Entity first =
                    root.state().all(kind, random.nextBoolean()).findFirst().orElseThrow();
            return List.of(
                    random.nextInt(5) > 0
                            ? new Change.Put(first.withValues(
                                    first.values().with("Remark", new org.ledgermock.message.JsonString("r"))))
                            : new Change.LimitChanged(limit(family), Optional.empty()));
        });
    }
}
