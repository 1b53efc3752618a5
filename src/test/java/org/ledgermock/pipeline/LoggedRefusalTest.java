package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;

/** The line of the log about a refused call. */
class LoggedRefusalTest {

    private final TestServer server = TestServer.ofTheProject();
    private final ServedFamily family = server.family("tencent-partner");

    private static String logged(Exchange exchange) {
        return CallLog.logged(exchange, exchange.refusal().orElseThrow().why());
    }

    @Test
    void itSaysWhereTheFormsAreThatAreToBeCompared() {
        Credential known = TestServer.credential(family);
        Credential wrong = Credential.of(known.id(), "another-key");
        Exchange exchange = family.answer(server.signed(family, "QueryPartnerCredit", "{}", wrong));

        assertThat(logged(exchange))
                .contains("refused at 'signature' with AuthFailure.SignatureFailure: ")
                .contains("with the canonical request here and the string to sign here")
                .endsWith(" (its facts: GET /__admin/ledgermock/refusals/%s)".formatted(exchange.requestId()));
    }

    @Test
    void aRefusalThatHasNoFactsSaysNothingOfThem() {
        Exchange exchange = server.call(
                "tencent-partner", "AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": -100000}");

        assertThat(logged(exchange)).endsWith("available.");
    }
}
