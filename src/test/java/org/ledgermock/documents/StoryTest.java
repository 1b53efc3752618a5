package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ledgermock.testing.Ledgermock;

/** What the README says beside its transcript of {@code docs/story/Pay.java}. */
class StoryTest {

    private static final String SANDBOX = "/__admin/ledgermock/sandboxes/tencent-partner/default";
    private static final String LOST = "{\"operation\": \"AllocateCustomerCredit\","
            + " \"trigger\": {\"next\": {\"deliveries\": 1}}, \"deviation\": {\"lost\": {\"by\": \"closed\"}}}";

    @Test
    void withoutTheLibrarysOwnRetryItIsPaidOnceAndTold() throws IOException, InterruptedException {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            Terminal terminal = new Terminal(ledgermock.uri().toString());
            String server = terminal.address();
            terminal.run("curl -s -X POST " + server + SANDBOX + "/faults -d '" + LOST + "'");

            String printed = terminal.run("java -Dsun.net.http.retryPost=false docs/story/Pay.java " + server);

            assertThat(printed).contains("\"TotalCredit\":90").contains("SocketException");
            assertThat(terminal.run("curl -s " + server + SANDBOX + "/ledger"))
                    .contains("\"count\": 1,")
                    .contains("\"after\": 100");
        }
    }
}
