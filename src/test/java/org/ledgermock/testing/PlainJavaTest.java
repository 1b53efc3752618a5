package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.collection;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.kybio.testing.Member;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.Customer;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** The core without a framework: a server, sandboxes, set-up and assertions in the APIs' nouns. */
class PlainJavaTest {

    private static final String NOON = "2026-03-01 12:00:00";

    private final Ledgermock ledgermock = Ledgermock.shared();

    private static void allocate(PartnerSandbox partner, long uin, String amount) {
        Callers.allocate(partner, uin, amount);
    }

    @Test
    void aTestIsAFewLines() {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
            partner.customer(1).setCredit("100");

            allocate(partner, 1, "10");

            partner.customer(1).assertCredit("110");
        }
    }

    @Test
    void aServerOfItsOwnEndsWithItsBlock() throws Exception {
        URI uri;
        try (Ledgermock ledgermock = Ledgermock.start()) {
            uri = ledgermock.uri();
            assertThat(get(uri)).isPositive();
        }
        assertThatThrownBy(() -> get(uri)).isInstanceOf(ConnectException.class);
    }

    @Test
    void aServerThatAsksForATokenIsControlledWithIt() {
        try (Ledgermock guarded =
                Ledgermock.start(Setup.builder().adminToken("made-up-token").build())) {
            PartnerSandbox partner = guarded.sandbox(PartnerSandbox.class);

            partner.customer(1).assertCredit("90");
            assertThat(partner.control().journal()).isEmpty();
        }
    }

    @Test
    void theSharedServerIsOneForEachSetupAndOutlivesClosing() throws Exception {
        Ledgermock.shared().close();

        assertThat(Ledgermock.shared()).isSameAs(ledgermock);
        assertThat(get(ledgermock.uri())).isPositive();
        assertThat(Ledgermock.shared(strict())).isNotSameAs(ledgermock).isSameAs(Ledgermock.shared(strict()));
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "LEDGERMOCK_URL",
            matches = ".+",
            disabledReason = "a server elsewhere is left as it was started")
    void theSharedServerGetsAnotherSetupBeforeItStartsOnly() {
        Ledgermock.shareWith(GivenStore.SHARED);

        assertThatThrownBy(() -> Ledgermock.shareWith(strict()))
                .isInstanceOf(Misuse.class)
                .hasMessage(
                        "The server that tests share has started with another setup already; call Ledgermock.shareWith before the first test: in @BeforeSuite, @BeforeAll of Cucumber, or a static initializer.");
        assertThat(Ledgermock.shared()).isSameAs(ledgermock);
    }

    private static Setup strict() {
        return Setup.builder().strict("kybio-member").build();
    }

    private static int get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aPartnerIsSetUpInItsNouns() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        partner.setAvailable("50");
        partner.addCustomer(2, "20");
        partner.customer(2).spend("5");

        assertThat(Callers.allocate(partner, 2, "30.5").errorCode()).isEmpty();
        assertThat(Callers.allocate(partner, 2, "20").errorCode())
                .contains("InvalidParameterValue.CreditAmountOutOfRange");

        partner.assertAvailable("19.5");
        partner.customer(2).assertCredit("50.50");
        partner.customer(2).assertRemaining("45.5");
        partner.customer(2).assertAllocatedOnce("30.5");
        partner.customer(1).assertNothingAllocated();
        partner.assertRefused("InvalidParameterValue.CreditAmountOutOfRange");
        partner.assertCalls("AllocateCustomerCredit", 2);
        assertThat(partner.available()).isEqualByComparingTo("19.5");
        assertThat(partner.customer(2).credit()).isEqualByComparingTo("50.50");
        assertThat(partner.customer(2).remaining()).isEqualByComparingTo("45.5");
        assertThatThrownBy(() -> partner.customer(3).credit())
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("There is no customer 3 in the sandbox");
    }

    /** As many as no page holds. */
    @Test
    void manyAreThereAtOnce() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        List<Customer> customers = partner.addCustomers(25, "4");
        MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
        List<Member> members = shop.addMembers(25, "1.5", "2");

        assertThat(customers).extracting(Customer::uin).hasSize(25).doesNotHaveDuplicates();
        assertThat(Callers.allocate(partner, customers.get(24).uin(), "1").errorCode())
                .isEmpty();
        customers.get(24).assertCredit("5");
        customers.get(0).assertCredit("4");
        assertThat(members).extracting(Member::uid).hasSize(25).doesNotHaveDuplicates();
        Callers.raise(shop, members.get(24).uid(), "0.25", "3", NOON);
        assertThat(members.get(24).balance()).isEqualByComparingTo("1.75");
        assertThat(members.get(24).points()).isEqualByComparingTo("5");
        members.get(24).assertPointsRaised("3", 1);
        members.get(0).assertBalanceUntouched();
    }

    @Test
    void aShopIsSetUpInItsNouns() {
        MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
        shop.addMember(300000000000000001L, "1001", "12.50", "0");
        shop.member(300000000000000001L).setPoints("7");

        Callers.raise(shop, 300000000000000001L, "0.25", "3", NOON);

        shop.member(300000000000000001L).assertBalance("12.75");
        shop.member(300000000000000001L).assertPoints("10");
        shop.member(300000000000000001L).assertBalanceRaisedOnce("0.25");
        shop.member(300000000000000001L).assertPointsRaisedOnce("3");
        shop.member(MemberSandbox.EXAMPLE).assertBalanceUntouched();
        shop.assertNothingRefused();
    }

    @Test
    void aLostAnswerLeavesTheChange() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        partner.loseNextAnswer("AllocateCustomerCredit");

        assertThatThrownBy(() -> Callers.allocate(partner, 1, "10")).isInstanceOf(java.io.UncheckedIOException.class);

        partner.customer(1).assertAllocatedOnce("10");
    }

    @Test
    void twoSandboxesNeverSeeEachOther() {
        PartnerSandbox one = ledgermock.sandbox(PartnerSandbox.class);
        PartnerSandbox other = ledgermock.sandbox(PartnerSandbox.class);

        Callers.allocate(one, 1, "10");

        one.customer(1).assertCredit("100");
        other.customer(1).assertCredit("90");
        other.assertCalls("AllocateCustomerCredit", 0);
    }

    @Test
    void aSandboxBeginsWithASeedAFileATimeOrAKeptState(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                family: kybio-member
                entities:
                  member:
                    - { customerUid: 300000000000000001, number: "1001", balance: 12.50, point: 0, enable: 1 }
                """);
        ledgermock
                .sandbox(PartnerSandbox.class, InitialState.DEFAULT.seed("thousand"))
                .customer(200000000007L)
                .assertCredit("371");
        MemberSandbox own = ledgermock.sandbox(MemberSandbox.class, InitialState.DEFAULT.seed(file.toString()));
        own.member(300000000000000001L).assertBalance("12.5");

        assertThat(ledgermock
                        .sandbox(PartnerSandbox.class, InitialState.DEFAULT.seed("12"))
                        .control()
                        .entities("customer"))
                .hasSize(12);

        Instant instant = Instant.parse("2030-01-01T00:00:00Z");
        MemberSandbox later = ledgermock.sandbox(
                MemberSandbox.class, InitialState.DEFAULT.apiTime(new InitialState.Moment(instant, true)));
        assertThat(later.control().apiTime().now()).isEqualTo(instant);

        own.member(300000000000000001L).setBalance("99");
        own.control().apiTime().freeze(instant);
        own.control().switchLimitOff("limit.daily-quota");
        own.keep("ninety-nine");
        ledgermock.release(own);
        MemberSandbox again = ledgermock.sandbox(MemberSandbox.class, InitialState.DEFAULT.snapshot("ninety-nine"));
        again.member(300000000000000001L).assertBalance("99");
        assertThat(again.control().apiTime().now())
                .as("times are the test's own")
                .isBefore(instant);
        assertThat(again.control().limits().toString()).doesNotContain("off");
    }

    @Test
    void aReleasedSandboxIsGone() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        String id = partner.id();

        ledgermock.release(partner);

        assertThat(ledgermock.client().sandboxes()).doesNotContain(id);
        assertThat(partner.report())
                .startsWith("what the sandbox %s saw cannot be told: ".formatted(id))
                .contains("There is no sandbox '%s'".formatted(id));
        ledgermock.release(partner);
    }

    @Test
    void whatAllSharedServersHaveSeenIsJudgedTogether() {
        Ledgermock one = Ledgermock.shared(
                Setup.builder().limit("tencent-partner", 1_001).build());
        Ledgermock other = Ledgermock.shared(
                Setup.builder().limit("tencent-partner", 1_002).build());
        PartnerSandbox ofOne = one.sandbox(PartnerSandbox.class);
        Callers.tencent(ofOne).call("QueryPartnerCredit", "{}");
        one.release(ofOne);
        PartnerSandbox ofOther = other.sandbox(PartnerSandbox.class);
        Callers.tencent(ofOther).call("DescribeCustomerUin", "{}");
        other.release(ofOther);

        assertThat(one.tried().families().get(0).operations().tried()).containsExactly("QueryPartnerCredit");
        assertThat(Ledgermock.triedByAll().families())
                .filteredOn(family -> family.family().equals("tencent-partner"))
                .singleElement()
                .extracting(family -> family.operations().tried())
                .asInstanceOf(collection(String.class))
                .contains("QueryPartnerCredit", "DescribeCustomerUin");
    }
}
