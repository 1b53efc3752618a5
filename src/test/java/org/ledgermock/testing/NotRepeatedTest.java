package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.NewFault;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What cannot be repeated by pasting is said to be missing, where it is missing; and a user's secret is never printed. */
class NotRepeatedTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeRepeatedIsSaidToBeMissing() {
        MemberSandbox shop = Ledgermock.shared().sandbox(MemberSandbox.class);
        Callers.kybio(shop)
                .call("add", Callers.kybio(shop).body("\"customerInfo\":{\"number\":\"77\",\"password\":\"made-up\"}"));
        assertThat(shop.report())
                .contains("# call 1 had something that is not kept or not shown, and is missing here")
                .doesNotContain("made-up\"");

        shop.control().addCredential();
        assertThat(shop.report()).contains("to repeat it: run the test again; it has made more ");
    }

    @Test
    void aChangePastTheSandboxIsSaidToBeMissing() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("10");
        catchThrowable(() -> partner.control().put("nothing", "1", JsonObject.EMPTY));
        partner.control().fork(snapshot(partner));
        assertThat(partner.report()).doesNotContain("past control()");

        Ledgermock.shared().client().sandbox(partner.id()).changeRole("reseller");
        assertThat(partner.report()).contains("  # 1 change was made past control() of the sandbox; missing here");
    }

    private static String snapshot(PartnerSandbox partner) {
        partner.control().takeSnapshot("now");
        return "now";
    }

    @Test
    void aFaultForOneKindOfConnectionIsSaidToMeetFreshOnes() {
        PartnerSandbox partner =
                Ledgermock.shared().sandbox(PartnerSandbox.class, InitialState.DEFAULT.reusingConnections());
        partner.loseNextAnswer(ALLOCATE);
        assertThat(partner.report()).doesNotContain("connections, and");

        partner.loseNextAnswerOnReusedConnection(ALLOCATE);
        assertThat(partner.report())
                .contains(
                        "  # lost of AllocateCustomerCredit is for reused connections, and each call here is on a fresh one");
    }

    @Test
    void aCallUnderWayIsSaidToBeMissing() throws Exception {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.order(NewFault.delay(ALLOCATE, Duration.ofMinutes(10)));
        Thread client = new Thread(() -> catchThrowable(() -> Callers.allocate(partner, 1, "1")));
        client.setDaemon(true);
        client.start();
        Waiting.until(
                "the call is under way",
                () -> !partner.control().activity().now().underWay().isEmpty());
        partner.patience(Duration.ofMillis(1));

        assertThat(catchThrowable(() -> partner.customer(1).assertNothingAllocated()))
                .hasMessageContaining("  # 1 call is still under way: AllocateCustomerCredit {")
                .hasMessageContaining("; missing here");
    }

    @Test
    void aSecretThatTheUserBroughtIsNeverPrinted() throws Exception {
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [{"family": "tencent-partner", "id": "AKIDBROUGHT", "secret": "brought-by-the-user"}]}
                """);
        try (Ledgermock ledgermock =
                Ledgermock.start(Setup.builder().credentials(credentials).build())) {
            PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
            Callers.tencent(partner).call("ModifyClientRemark", "{\"ClientUin\":1,\"Remark\":\"brought-by-the-user\"}");
            new TencentClient(
                            partner.endpoint(),
                            new Credential("AKIDBROUGHT", "brought-by-the-user"),
                            InstantSource.system())
                    .call("QueryPartnerCredit", "{}");

            assertThat(partner.report())
                    .contains(partner.secretKey(), "# call 1 had something that is not kept or not shown")
                    .doesNotContain("brought-by-the-user");
        }
    }
}
