package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.OrderedFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;
import org.ledgermock.state.NamedRoot;

/** Snapshots are taken, restored and forked over HTTP; a state goes out as a seed and comes in again. */
class SnapshotsTest {

    private static final Instant THEN = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String LIMIT = "limit." + Controlled.ALLOCATE;
    private static final String INCREMENT = "updateBalancePointByIncrement";

    @TempDir
    private Path folder;

    @AutoClose
    private static Controlled controlled = Controlled.start();

    private String credit(SandboxClient sandbox) {
        return sandbox.entity("customer", "1")
                .orElseThrow()
                .number("Credit")
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void aRestoreLeadsBackAndTheVersionGoesOn() {
        SandboxClient sandbox = controlled.tencent();
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        sandbox.takeSnapshot("one more");
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        assertThat(credit(sandbox)).isEqualTo("93");

        sandbox.restore("one more");

        assertThat(credit(sandbox)).isEqualTo("91");
        assertThat(sandbox.ledger()).hasSize(1);
        assertThat(sandbox.inspect().number("version").orElseThrow().intValue()).isEqualTo(5);
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        assertThat(credit(sandbox)).isEqualTo("92");
        sandbox.restore("one more");
        assertThat(credit(sandbox)).isEqualTo("91");
    }

    @Test
    void whatMayNotBeDoneTwiceMayBeDoneAgainAfterARestore() {
        SandboxClient sandbox = controlled.kybio();
        String appId = sandbox.credentials().get(0).id();
        String body = """
                {"appId":"%s","customerUid":231607639459718452,"balanceIncrement":1,"dataChangeTime":"2026-01-01 00:00:00"}""".formatted(appId);
        sandbox.takeSnapshot("before");
        assertThat(controlled.member(sandbox).call(INCREMENT, body).isSuccess()).isTrue();
        assertThat(controlled.member(sandbox).call(INCREMENT, body).isSuccess()).isFalse();

        sandbox.restore("before");

        assertThat(controlled.member(sandbox).call(INCREMENT, body).isSuccess()).isTrue();
    }

    @Test
    void aRestoreLeavesRoleTimesLimitsAndFaultsUnlessAllIsAskedFor() {
        SandboxClient sandbox = controlled.tencent();
        set(sandbox, THEN, 3, "reseller");
        sandbox.order(NewFault.busy(Controlled.QUERY));
        sandbox.takeSnapshot("then");
        set(sandbox, THEN.plusSeconds(60), 9, "distributor");
        sandbox.cancelFaults();
        sandbox.addCredential();
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);

        sandbox.restore("then");

        assertThat(credit(sandbox)).isEqualTo("90");
        assertThat(settings(sandbox))
                .isEqualTo(THEN.plusSeconds(60) + " " + THEN.plusSeconds(60) + " 9 distributor []");
        assertThat(sandbox.inspect().array("credentials").orElseThrow().size()).isEqualTo(2);

        sandbox.restoreAll("then");

        assertThat(settings(sandbox)).isEqualTo(THEN + " " + THEN + " 3 reseller [fault-1]");
        assertThat(sandbox.inspect().array("credentials").orElseThrow().size()).isEqualTo(2);
        assertThat(sandbox.snapshots()).containsExactly("then");
        assertThat(sandbox.order(NewFault.busy(Controlled.QUERY)).id())
                .as("an id is never given again")
                .isEqualTo("fault-2");
        assertThat(settings(sandbox.fork("then"))).isEqualTo(THEN + " " + THEN + " 3 reseller []");
        assertThatThrownBy(() -> controlled.client.sandbox(sandbox.id()).restoreAll("never"))
                .hasMessageContaining("has no snapshot 'never'; it has then.");
    }

    @Test
    void whatWasCountedIsTakenBackByARestoreAndNotByWhatComesAfter() {
        SandboxClient sandbox = controlled.tencent();
        set(sandbox, THEN, 2, "reseller");
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        sandbox.takeSnapshot("one made");

        for (int round = 0; round < 2; round++) {
            assertThat(controlled
                            .caller(sandbox)
                            .call(Controlled.ALLOCATE, Controlled.ONE)
                            .errorCode())
                    .isEmpty();
            assertThat(controlled
                            .caller(sandbox)
                            .call(Controlled.ALLOCATE, Controlled.ONE)
                            .errorCode())
                    .contains("RequestLimitExceeded");
            sandbox.restore("one made");
        }
        assertThat(controlled
                        .caller(sandbox.fork("one made"))
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .errorCode())
                .as("a fork has counted nothing yet")
                .isEmpty();
    }

    private static void set(SandboxClient sandbox, Instant times, long limit, String role) {
        sandbox.apiTime().freeze(times);
        sandbox.wireTime().freeze(times);
        sandbox.changeLimit(LIMIT, limit);
        sandbox.changeRole(role);
    }

    private static String settings(SandboxClient sandbox) {
        JsonObject whole = sandbox.inspect();
        String limit = sandbox.limits().stream()
                .filter(one -> one.text("id").orElseThrow().equals(LIMIT))
                .map(one -> one.find("calls").orElseThrow().toString())
                .findFirst()
                .orElseThrow();
        return "%s %s %s %s %s"
                .formatted(
                        sandbox.apiTime().now(),
                        sandbox.wireTime().now(),
                        limit,
                        whole.object("account")
                                .flatMap(account -> account.text("role"))
                                .orElseThrow(),
                        sandbox.faults().stream().map(OrderedFault::id).toList());
    }

    @Test
    void aForkGoesItsOwnWay() {
        SandboxClient sandbox = controlled.tencent();
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        sandbox.takeSnapshot("here");
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);

        SandboxClient fork = sandbox.fork("here");
        controlled.caller(fork).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":100}");

        assertThat(fork.id()).isNotEqualTo(sandbox.id());
        assertThat(fork.credentials()).doesNotContainAnyElementsOf(sandbox.credentials());
        assertThat(credit(fork)).isEqualTo("191");
        assertThat(credit(sandbox)).isEqualTo("92");
        fork.reset();
        assertThat(credit(fork)).isEqualTo("91");
        sandbox.delete();
        assertThat(controlled.caller(fork).call(Controlled.QUERY, "{}").errorCode())
                .isEmpty();
    }

    @Test
    void namesAndBoundsAreKept() {
        SandboxClient sandbox = controlled.tencent();
        sandbox.takeSnapshot("a");

        assertThatThrownBy(() -> sandbox.takeSnapshot("a"))
                .hasMessageContaining("There is a snapshot 'a' already; delete it first, or choose another name.");
        assertThatThrownBy(() -> sandbox.restore("b")).hasMessageContaining("has no snapshot 'b'; it has a.");
        assertThatThrownBy(() -> sandbox.fork("b")).hasMessageContaining("has no snapshot 'b'");
        assertThatThrownBy(() -> sandbox.takeSnapshot("")).hasMessageContaining("1 to 64 characters");
        sandbox.deleteSnapshot("a");
        assertThat(sandbox.snapshots()).isEmpty();
        for (int number = 0; number < 100; number++) {
            sandbox.takeSnapshot("n" + number);
        }
        assertThatThrownBy(() -> sandbox.takeSnapshot("more"))
                .hasMessageContaining("A sandbox keeps at most 100 snapshots; delete one first.");
    }

    @Test
    void anExportIsTheSameBytesAndLoadsOverTheApiAndFromAFile() throws Exception {
        SandboxClient sandbox =
                controlled.client.create(NewSandbox.of(Controlled.TENCENT).withSeed("thousand"));
        controlled.caller(sandbox).call(Controlled.ALLOCATE, "{\"ClientUin\":200000000001,\"AddedCredit\":0.25}");
        String path = "/sandboxes/" + sandbox.id() + "/export";
        String first = controlled.raw("GET", path, "").body();

        SandboxClient again =
                controlled.client.create(NewSandbox.of(Controlled.TENCENT).withSeed(Controlled.json(first)));
        Path file = Files.writeString(folder.resolve("export.json"), first);
        Assembly loaded = Assembly.of(Setup.builder().seed(file.toString()).build(), InstantSource.system());

        assertThat(controlled.raw("GET", path, "").body()).isEqualTo(first);
        assertThat(controlled
                        .raw("GET", "/sandboxes/" + again.id() + "/export", "")
                        .body())
                .isEqualTo(first);
        Sandbox fromFile = loaded.sandboxes().find("tencent-partner/default").orElseThrow();
        assertThat(org.ledgermock.seed.SeedWriter.document(
                        "tencent-partner", fromFile.root().account(), fromFile.state()))
                .isEqualTo(Controlled.json(first));
        assertThat(again.entity("customer", "200000000001")).isEqualTo(sandbox.entity("customer", "200000000001"));
    }

    @Test
    void membersGoOutAndComeInWithTheScaleOfTheirAmounts() {
        SandboxClient sandbox = controlled.kybio();
        JsonObject member = sandbox.entity("member", "231607639459718452").orElseThrow();
        sandbox.put("member", "231607639459718452", member.withAll(Controlled.json("{\"balance\": 671.20}")));
        JsonObject export = sandbox.export();

        SandboxClient again =
                controlled.client.create(NewSandbox.of(Controlled.KYBIO).withSeed(export));

        assertThat(export.toString()).contains("\"balance\":671.20,");
        assertThat(again.export().toString()).isEqualTo(export.toString());
    }

    @Test
    void tenThousandEntitiesAreKeptRestoredAndForkedAtOnce() {
        JsonObject seed = Controlled.json("""
                {"family": "kybio-member", "series": [{"kind": "member", "count": 10000, "values": {
                  "customerUid": {"from": 300000000000000001, "step": 1}, "number": {"text": "N{n}"},
                  "balance": 1, "point": 0, "enable": 1}}]}""");
        SandboxClient client =
                controlled.client.create(NewSandbox.of(Controlled.KYBIO).withSeed(seed));
        Sandbox sandbox = controlled.server.sandboxes().find(client.id()).orElseThrow();

        AdminContext realm = Assembly.of(Setup.DEFAULT, InstantSource.system()).realm(text -> {}, Optional::empty);
        ServedFamily family = realm.families().find(Controlled.KYBIO).orElseThrow();
        long taking = Long.MAX_VALUE;
        long restoring = Long.MAX_VALUE;
        long forking = Long.MAX_VALUE;
        Sandbox fork = sandbox;
        for (int round = 0; round < 50; round++) {
            SandboxFactory.Wanted wanted = new SandboxFactory.Wanted(
                    family,
                    "n" + round,
                    Optional.empty(),
                    List.of(org.ledgermock.message.Credential.of("MADEUP" + round, "made-up-key")));
            long begun = System.nanoTime();
            NamedRoot taken = sandbox.takeSnapshot("n" + round);
            long wasTaken = System.nanoTime();
            sandbox.restore("n" + round, false);
            long wasRestored = System.nanoTime();
            fork = realm.factory().fork(wanted, taken);
            long wasForked = System.nanoTime();
            taking = Math.min(taking, wasTaken - begun);
            restoring = Math.min(restoring, wasRestored - wasTaken);
            forking = Math.min(forking, wasForked - wasRestored);
        }

        assertThat(sandbox.state().count("member")).isEqualTo(10_000);
        assertThat(fork.state().count("member")).isEqualTo(10_000);
        assertThat(List.of(taking, restoring, forking))
                .as("nanoseconds of taking, restoring, forking")
                .allMatch(nanos -> nanos < 1_000_000);
    }
}
