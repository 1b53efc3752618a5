package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ledgermock.testing.Ledgermock;

/** What the README tells beside its transcript of {@code docs/story/Pay.java}. */
class StoryTest {

    private static final String SANDBOX = "/__admin/ledgermock/sandboxes/tencent-partner/default";

    private static Terminal at(Ledgermock ledgermock) {
        return new Terminal(ledgermock.uri().toString(), Path.of(""));
    }

    private static void order(Terminal terminal, String deviation) throws IOException, InterruptedException {
        String order = "{\"operation\": \"AllocateCustomerCredit\", \"trigger\": {\"next\": {\"deliveries\": 1}},"
                + " \"deviation\": " + deviation + "}";
        terminal.run("curl -s -X POST " + terminal.address() + SANDBOX + "/faults -d '" + order + "'");
    }

    @Test
    void withoutTheLibrarysOwnRetryItIsPaidOnceAndTold() throws IOException, InterruptedException {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            Terminal terminal = at(ledgermock);
            order(terminal, "{\"lost\": {\"by\": \"closed\"}}");

            String printed =
                    terminal.run("java -Dsun.net.http.retryPost=false docs/story/Pay.java " + terminal.address());

            assertThat(printed).contains("\"TotalCredit\":90").contains("SocketException");
            assertThat(terminal.run("curl -s " + terminal.address() + SANDBOX + "/ledger"))
                    .contains("\"count\": 1,")
                    .contains("\"after\": 100");
        }
    }

    @Test
    void theVendorsJavaSdkFailsOnAnAnswerWithoutABody() throws IOException, InterruptedException {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            order(at(ledgermock), "{\"emptyBody\": {}}");
            HttpProfile http = new HttpProfile();
            http.setProtocol("http://");
            http.setEndpoint(ledgermock.uri().getAuthority());
            ClientProfile profile = new ClientProfile();
            profile.setHttpProfile(http);
            CommonClient client = new CommonClient(
                    "intlpartnersmgt",
                    "2022-09-28",
                    new Credential("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key"),
                    "",
                    profile);

            assertThatThrownBy(() -> client.call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}"))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
