package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.NamedServer;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.face.EveryFailures;
import org.ledgermock.wiremock.MockServer;

/** Of a server that it did not start, a test knows the address, and has the same sandboxes. */
class ServerElsewhereTest {

    private final MockServer server = GivenStore.start(Setup.DEFAULT);
    private final Ledgermock elsewhere = Ledgermock.at(server.uri(), Optional.empty());

    @AfterEach
    void stop() {
        elsewhere.close();
        server.close();
    }

    @Test
    void aSandboxIsSetUpCalledAndAsserted() {
        PartnerSandbox partner = elsewhere.sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("100");
        partner.loseNextAnswer("AllocateCustomerCredit");

        assertThatThrownBy(() -> Callers.allocate(partner, 1, "10")).isInstanceOf(java.io.UncheckedIOException.class);

        partner.customer(1).assertAllocatedOnce("10");
        partner.assertNothingRefused();
        partner.assertNoMistakes();
        assertThatThrownBy(() -> partner.assertCalls("AllocateCustomerCredit", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "1. AllocateCustomerCredit {\"ClientUin\":1,\"AddedCredit\":10}: no answer was sent; customer 1: Credit 100 -> 110");
        partner.keep("elsewhere");
        elsewhere.release(partner);

        elsewhere
                .sandbox(PartnerSandbox.class, InitialState.DEFAULT.snapshot("elsewhere"))
                .customer(1)
                .assertCredit("110");
        assertThat(elsewhere.tried().families())
                .singleElement()
                .satisfies(family -> assertThat(family.operations().tried()).containsExactly("AllocateCustomerCredit"));
    }

    @Test
    void eachFailureHappens() {
        Failures.Selection everything =
                new Failures.Selection("QueryCustomersCredit", List.of(), List.of("delay", "late"), true);
        List<Failure> all = Failures.of(elsewhere, SandboxType.of(PartnerSandbox.class), everything);

        assertThat(all).hasSizeGreaterThan(20);
        for (Failure failure : all) {
            PartnerSandbox partner = elsewhere.sandbox(PartnerSandbox.class);
            failure.prime(partner);
            try {
                Callers.tencent(partner).call("QueryCustomersCredit", "{}");
            } catch (RuntimeException e) {
                assertThat(failure.code()).as(failure.name()).isEmpty();
            }
            failure.code().ifPresent(partner::assertRefused);
            if (failure.fault().isOnReusedConnection()) {
                assertThat(EveryFailures.unmet(failure, partner)).isPresent();
            } else {
                assertThat(partner.calls()).contains("(ordered fault: ");
            }
        }
    }

    @Test
    void whatCannotHappenIsRefusedInTheServersWords() {
        PartnerSandbox partner = elsewhere.sandbox(PartnerSandbox.class);

        assertThatThrownBy(() -> partner.refuseNext("QueryPartnerCredit", "NoSuchCode"))
                .isInstanceOf(Misuse.class)
                .hasMessageStartingWith(
                        "tencent-partner: no such fault can be ordered: /deviation/error/code: the contract of QueryPartnerCredit has no error 'NoSuchCode', allowed: ActionOffline, ");
        assertThatThrownBy(() -> elsewhere.sandbox("gift-card", InitialState.DEFAULT))
                .isInstanceOf(Misuse.class)
                .hasMessage("There is no family 'gift-card'; families are kybio-member, tencent-partner.");
    }

    @Test
    void whereNoServerAnswersTheAddressIsTold() {
        assertThatThrownBy(() -> Ledgermock.at(URI.create("http://127.0.0.1:1"), Optional.empty()))
                .isInstanceOf(Misuse.class)
                .hasMessage("http://127.0.0.1:1: no server answers there; start one with: ./ledgermock serve");
        assertThatThrownBy(() -> RunningServer.shared(new NamedServer("nowhere", Optional.empty())))
                .isInstanceOf(Misuse.class)
                .hasMessage("LEDGERMOCK_URL=nowhere: 'nowhere' is no target: write http://host:port or https://host");
        try (MockServer guarded =
                MockServer.start(Setup.builder().adminToken("right").build())) {
            assertThatThrownBy(() -> Ledgermock.at(guarded.uri(), Optional.of("wrong")))
                    .isInstanceOf(Misuse.class)
                    .hasMessage(
                            "%s: its admin API asks for a token, and it was given another: that of tests stands in LEDGERMOCK_ADMIN_TOKEN",
                            guarded.uri());
            assertThat(Ledgermock.at(guarded.uri(), Optional.of("right")).families())
                    .hasSize(2);
        }
    }
}
