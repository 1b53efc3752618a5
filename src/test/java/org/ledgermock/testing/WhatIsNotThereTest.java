package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.wiremock.MockServer;

/** What a test misspells does not pass for what did not happen. */
class WhatIsNotThereTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";

    private final Ledgermock ledgermock = Ledgermock.shared();
    private final PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
    private final MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);

    private static String misuse(ThrowingCallable assertion) {
        Throwable thrown = catchThrowable(assertion);
        assertThat(thrown).isInstanceOf(Misuse.class);
        return thrown.getMessage();
    }

    @Test
    void nothing_is_said_of_an_entity_that_nobody_knows() {
        Callers.allocate(partner, 1, "1");

        assertThat(misuse(() -> partner.customer(77).assertNothingAllocated()))
                .isEqualTo(
                        "There is no customer 77 in the sandbox %s, which began with the seed 'example'; it has 1. addCustomer adds one."
                                .formatted(partner.id()));
        assertThat(misuse(() -> partner.customer(77).assertAllocated("1", 0))).contains("no customer 77", "has 1.");
        assertThat(misuse(() -> partner.assertLedger("customer 77 gains 10 at most once and customer 1 gains 1 once")))
                .contains("no customer 77", "has 1.");
        assertThat(misuse(() -> shop.member(77).assertPointsUntouched()))
                .contains("There is no member 77 in the sandbox", "it has %d".formatted(MemberSandbox.EXAMPLE))
                .endsWith("addMember adds one.");
        assertThat(misuse(() -> shop.member(77).assertBalanceUntouched())).contains("There is no member 77");
        assertThat(misuse(() -> shop.assertUnmoved("coupon", "1", "balance"))).contains("no kind 'coupon'");
        partner.addCustomers(12, "1");
        assertThat(misuse(() -> partner.customer(77).assertNothingAllocated())).contains(" and 3 more. addCustomer");
    }

    @Test
    void it_is_told_where_something_was_expected_of_it() {
        Map<String, ThrowingCallable> assertions = Map.of(
                "credit", () -> partner.customer(77).assertCredit("1"),
                "allocated", () -> partner.customer(77).assertAllocatedOnce("1"),
                "ledger", () -> partner.assertLedger("customer 77 gains 10 once"),
                "field", () -> partner.assertLedger("customer 77 has Credit 10"),
                "raised", () -> shop.member(77).assertPointsRaisedOnce("1"));

        assertions.forEach((name, assertion) -> assertThatThrownBy(assertion)
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s)expected: .*     got: .*There is no \\w+ 77 in the sandbox .*; it has \\d+\\. .*"));
    }

    @Test
    void what_was_there_or_was_called_for_is_known() {
        shop.addMember(5, "1005", "10", "0");
        shop.control().remove("member", "5");
        shop.member(5).assertBalanceUntouched();

        partner.addCustomer(6, "0");
        partner.control().remove("customer", "6");
        partner.customer(6).assertNothingAllocated();

        assertThat(Callers.allocate(partner, 78, "1").errorCode()).isPresent();
        partner.customer(78).assertNothingAllocated();
        partner.assertLedger("customer 78 gains 1 at most once");

        Callers.raise(shop, 79, "1", "1", "2026-03-01 12:00:00");
        shop.member(79).assertPointsUntouched();
        assertThat(misuse(() -> shop.member(7).assertPointsUntouched())).contains("no member 7 ");
    }

    @Test
    void what_a_call_has_made_is_there() {
        KybioClient client = Callers.kybio(shop);
        String made = client.call("add", client.body("\"customerInfo\":{\"number\":\"made-up\"}"))
                .json()
                .at("/data/customerUid")
                .asString();

        shop.member(Long.parseLong(made)).assertPointsUntouched();
        shop.assertLedger("member %s gains 1 point at most once".formatted(made));
    }

    @Test
    void what_a_program_has_yet_to_make_is_waited_for() {
        AtomicInteger round = new AtomicInteger();

        partner.eventually(Duration.ofSeconds(10), () -> {
            try {
                partner.customer(77).assertNothingAllocated();
            } finally {
                if (round.incrementAndGet() == 1) {
                    partner.addCustomer(77, "1");
                }
            }
        });

        assertThat(round).hasValue(2);
        assertThatThrownBy(() -> partner.eventually(
                        Duration.ofMillis(1), () -> partner.customer(78).assertNothingAllocated()))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("no customer 78");
        assertThatThrownBy(() -> partner.eventually(
                        Duration.ofHours(1), () -> partner.assertUnmoved("customers", "1", "Credit")))
                .isInstanceOf(Misuse.class);
    }

    @ParameterizedTest
    @CsvSource({
        "customers, 1, Credit, no kind 'customers' of entity (did you mean 'customer'?)",
        "customer, 1, Credits, no quantity 'Credits' (did you mean 'Credit'?)"
    })
    void kinds_and_quantities_are_those_of_the_family(String kind, String key, String quantity, String says) {
        assertThat(misuse(() -> partner.assertUnmoved(kind, key, quantity))).contains(says, "; ");
        assertThat(misuse(() -> partner.assertMoved(kind, key, quantity, "1", 1)))
                .contains(says);
        assertThat(misuse(() -> partner.set(kind, key, quantity, "1"))).contains(says);
        assertThat(misuse(() -> partner.spend(kind, key, quantity, "1"))).contains(says);
        assertThatThrownBy(() -> partner.assertQuantity(kind, key, quantity, "1"))
                .hasMessageContaining(says.replace("no quantity", "no number"));
        assertThatThrownBy(() -> partner.quantity(kind, key, quantity))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(says.replace("no quantity", "no number"));
    }

    @Test
    void operations_and_codes_are_those_of_the_family() {
        assertThat(misuse(() -> partner.assertCalls("AllocateCustomerCredits", 0)))
                .startsWith(
                        "tencent-partner has no operation 'AllocateCustomerCredits' (did you mean 'AllocateCustomerCredit'?); it has ");
        assertThat(misuse(() -> partner.assertCalls("AllocateCustomerCredits", 1)))
                .startsWith("tencent-partner has no operation");
        assertThat(misuse(() -> shop.assertCalls("updateBalance", 0)))
                .startsWith("kybio-member has no operation 'updateBalance'");
        assertThat(misuse(() -> partner.assertRefused("FailedOperation.BalanceInsufficent")))
                .startsWith(
                        "tencent-partner has no error 'FailedOperation.BalanceInsufficent' (did you mean 'FailedOperation.BalanceInsufficient'?); it has ");
        assertThat(misuse(() -> partner.limitCalls("AllocateCustomerCredits", 1, "second")))
                .contains("(did you mean '" + ALLOCATE);
        partner.assertCalls(ALLOCATE, 0);
    }

    @Test
    void a_refusal_is_that_of_the_operation() {
        partner.refuseNext("QueryPartnerCredit", "InternalError");
        Callers.tencent(partner).call("QueryPartnerCredit", "{}");

        partner.assertRefused("InternalError");
        partner.assertRefused("QueryPartnerCredit", "InternalError");
        assertThatThrownBy(() -> partner.assertRefused(ALLOCATE, "InternalError"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected: a call of AllocateCustomerCredit to be refused with InternalError");
        assertThat(misuse(() -> partner.assertRefused("QueryPartnerCredit", "FailedOperation.BalanceInsufficient")))
                .startsWith("QueryPartnerCredit has no error 'FailedOperation.BalanceInsufficient'; it has ");
    }

    /** Whether what is named is there costs no request where an assertion holds. */
    @Test
    void an_assertion_that_holds_asks_no_more_than_it_reads() {
        AtomicInteger requests = new AtomicInteger();
        try (MockServer server = MockServer.start(org.ledgermock.server.Setup.DEFAULT)) {
            LedgermockClient counted = LedgermockClient.of(server.uri().getAuthority(), request -> {
                requests.incrementAndGet();
                return server.control(request);
            });
            Ledgermock own = new Ledgermock(server.uri(), server.uri(), counted, () -> {}, false, "");
            PartnerSandbox asked = own.sandbox(PartnerSandbox.class);
            Callers.allocate(asked, 1, "1");
            asked.addCustomer(2, "1");
            Map<String, ThrowingCallable> assertions = Map.of(
                    "credit", () -> asked.customer(1).assertCredit("91"),
                    "once", () -> asked.customer(1).assertAllocatedOnce("1"),
                    "nothing", () -> asked.customer(2).assertNothingAllocated(),
                    "calls", () -> asked.assertCalls(ALLOCATE, 1),
                    "none", () -> asked.assertCalls("QueryPartnerCredit", 0),
                    "refused", asked::assertNothingRefused,
                    "ledger", () -> asked.assertLedger("customer 1 gains 1 once"));

            assertions.forEach((name, assertion) -> {
                requests.set(0);
                assertThat(catchThrowable(assertion)).isNull();
                // What is under way, what is asked, and what was under way meanwhile: each twice, for a server may be
                // new.
                assertThat(requests).as(name).hasValue(4);
            });
        }
    }
}
