package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.OrderedFault;
import org.ledgermock.client.ReportedFinding;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;

/** Faults are ordered, listed and cancelled over HTTP; the scorecard tells what a client made of them. */
class FaultsTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    private Optional<String> allocate(SandboxClient sandbox) {
        return controlled
                .caller(sandbox)
                .call(Controlled.ALLOCATE, Controlled.ONE)
                .errorCode();
    }

    @Test
    void anOrderedErrorHappensToTheNextDeliveryAndIsInTheJournal() {
        SandboxClient sandbox = controlled.tencent();
        OrderedFault fault = sandbox.order(NewFault.error(Controlled.ALLOCATE, "RequestLimitExceeded"));

        assertThat(allocate(sandbox)).contains("RequestLimitExceeded");
        assertThat(allocate(sandbox)).isEmpty();

        assertThat(sandbox.faults()).singleElement().satisfies(standing -> {
            assertThat(standing.id()).isEqualTo(fault.id());
            assertThat(standing.hits()).isEqualTo(1);
            assertThat(standing.over()).isTrue();
        });
        assertThat(sandbox.journal(Map.of("fault", fault.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fault()).contains(fault.id()));
        JsonObject whole = sandbox.exchange(
                        sandbox.journal(Map.of("fault", fault.id())).get(0).requestId())
                .orElseThrow();
        assertThat(whole.text("faultKind")).contains("error");
        assertThat(whole.toString()).contains("{\"stage\":\"signature\",\"outcome\":\"passed\"}");
    }

    @Test
    void aClientThatRepeatsALostCallBlindlyIsNamed() {
        SandboxClient sandbox = controlled.tencent();
        sandbox.order(NewFault.lost(Controlled.ALLOCATE));

        assertThatThrownBy(() -> allocate(sandbox)).isInstanceOf(UncheckedIOException.class);
        assertThat(allocate(sandbox)).isEmpty();

        assertThat(sandbox.ledger()).hasSize(2);
        assertThat(sandbox.scorecard())
                .extracting(ReportedFinding::requestIds)
                .anySatisfy(ids -> assertThat(ids).hasSizeGreaterThanOrEqualTo(2));
        SandboxClient other = controlled.tencent();
        assertThat(allocate(other)).isEmpty();
        assertThat(other.scorecard()).isEmpty();
    }

    @Test
    void everyWayOfOrderingIsTaken() {
        SandboxClient sandbox = controlled.tencent();
        String query = Controlled.QUERY;
        List<NewFault> faults = List.of(
                NewFault.refuse(query).next(2),
                NewFault.drop(query).every(3),
                NewFault.delay(query, Duration.ofMillis(5)).withChance(new BigDecimal("0.25"), 7),
                NewFault.late(query, Duration.ofMillis(5)).whileEqual("/Page", JsonNumber.of(2)),
                NewFault.busy(query).atMost(1),
                NewFault.twice(query),
                NewFault.stale(query, 60),
                NewFault.other(query, "wrongContentType", JsonObject.EMPTY),
                NewFault.other(query, "gatewayPage", JsonObject.EMPTY),
                NewFault.other(query, "emptyBody", JsonObject.EMPTY),
                NewFault.other(query, "cutBody", JsonObject.EMPTY),
                NewFault.other(query, "missingField", JsonObject.of("at", new JsonString("/Total"))),
                NewFault.other(query, "retypedField", JsonObject.of("at", new JsonString("/Total"))),
                NewFault.other(query, "lost", JsonObject.of("by", new JsonString("closed"))),
                NewFault.other(query, "late", Controlled.json("{\"uniform\": {\"least\": 1, \"most\": 2}}")),
                NewFault.other(query, "delay", Controlled.json("{\"logNormal\": {\"median\": 1, \"sigma\": 0.5}}")));

        faults.forEach(sandbox::order);

        assertThat(sandbox.faults()).hasSize(faults.size()).allMatch(fault -> fault.hits() == 0 && !fault.over());
        sandbox.cancelFault(sandbox.faults().get(0).id());
        assertThat(sandbox.faults()).hasSize(faults.size() - 1);
        assertThatThrownBy(() -> sandbox.cancelFault("fault-99"))
                .hasMessageContaining("has no fault 'fault-99' on order");
        sandbox.cancelFaults();
        assertThat(sandbox.faults()).isEmpty();
        assertThat(controlled.caller(sandbox).call(query, "{}").errorCode()).isEmpty();
    }

    @Test
    void whatCannotHappenIsRefusedWithWhatCan() {
        SandboxClient sandbox = controlled.tencent();

        assertRefused(
                sandbox, NewFault.refuse("Allocate"), "does not serve 'Allocate', allowed: AllocateCustomerCredit");
        assertRefused(
                sandbox,
                NewFault.error(Controlled.QUERY, "FailedOperation.BalanceInsufficient"),
                "has no error 'FailedOperation.BalanceInsufficient', allowed: ");
        assertRefused(sandbox, NewFault.stale(Controlled.ALLOCATE, 5), "only a reading call can be stale, allowed: ");
        assertRefused(
                sandbox,
                NewFault.other(Controlled.QUERY, "missingField", JsonObject.of("at", new JsonString("/Totals"))),
                "names no '/Totals' (did you mean '/Total'?), allowed: ");
        assertRefused(sandbox, NewFault.other(Controlled.QUERY, "explode", JsonObject.EMPTY), "unknown key 'explode'");
        assertThat(sandbox.faults()).isEmpty();
    }

    @Test
    void aFieldThatAnAnswerDoesNotHaveIsWaitedFor() {
        SandboxClient sandbox = controlled.tencent();
        Credential credential = new Credential(
                sandbox.credentials().get(0).id(), sandbox.credentials().get(0).secret());
        TencentClient caller = new TencentClient(controlled.server.uri(), credential, InstantSource.system());
        sandbox.order(NewFault.other(
                Controlled.ALLOCATE, "missingField", JsonObject.of("at", new JsonString("/TotalCredit"))));
        sandbox.order(NewFault.other(
                Controlled.QUERY, "retypedField", JsonObject.of("at", new JsonString("/Data/0/Credit"))));

        assertThat(caller.call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}")
                        .errorCode())
                .contains("FailedOperation.BalanceInsufficient");
        assertThat(caller.call(Controlled.QUERY, "{\"Page\":2}").response().path("Data"))
                .isEmpty();

        assertThat(sandbox.faults()).hasSize(2).allMatch(fault -> fault.hits() == 0 && !fault.over());
        assertThat(sandbox.journal())
                .allSatisfy(entry ->
                        assertThat(entry.fault()).as("nothing was done to it").isEmpty());
        assertThat(caller.call(Controlled.ALLOCATE, Controlled.ONE).response().has("TotalCredit"))
                .isFalse();
        assertThat(caller.call(Controlled.QUERY, "{}")
                        .response()
                        .at("/Data/0/Credit")
                        .isNumber())
                .isFalse();
        assertThat(sandbox.faults()).allMatch(fault -> fault.hits() == 1 && fault.over());
        assertThat(caller.call(Controlled.ALLOCATE, Controlled.ONE).response().has("TotalCredit"))
                .isTrue();
    }

    private static void assertRefused(SandboxClient sandbox, NewFault fault, String problem) {
        assertThatThrownBy(() -> sandbox.order(fault))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageContaining(problem);
    }

    @Test
    void aResetCancelsThem() {
        SandboxClient sandbox = controlled.tencent();
        sandbox.order(NewFault.refuse(Controlled.QUERY).next(100));

        sandbox.reset();

        assertThat(sandbox.faults()).isEmpty();
        assertThat(controlled.caller(sandbox).call(Controlled.QUERY, "{}").errorCode())
                .isEmpty();
    }
}
