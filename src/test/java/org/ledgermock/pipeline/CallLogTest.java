package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.LogLine;

/** The lines of the log about a call that was refused, or that the mock failed on. */
class CallLogTest {

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

    @Test
    void aDefectIsToldWithItsSandboxItsRequestAndItsTrace() {
        RuntimeException thrown = new IllegalStateException("a\nreason");

        LogLine line = CallLog.defect("request-1", "QueryPartnerCredit", Optional.of("tencent-partner/mine"), thrown);

        assertThat(line.sandbox()).contains("tencent-partner/mine");
        assertThat(line.text())
                .startsWith("DEFECT of the mock, please report: request-1 QueryPartnerCredit could not be answered")
                .hasLineCount(1);
        assertThat(line.facts()).hasToString("{\"requestId\":\"request-1\"}");
        assertThat(line.toString()).startsWith("[tencent-partner/mine] DEFECT").contains("\tat org.ledgermock");
    }
}
