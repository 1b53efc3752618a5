package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TencentClient;

/** A call of what is not simulated gets the vendor's error, and its developer is told whether the vendor has it. */
class UnknownOperationsTest {

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start();
    }

    @BeforeEach
    void again() {
        served.again();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private String cause() throws IOException {
        return Admin.refusals(served).get(0).path("cause").stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AllocateCreditPool | The vendor has AllocateCreditPool, which allocates a pool of credit to a second-level reseller; Ledgermock does not simulate it yet. A stub of your own can answer it.",
                "AllocateCustomerCredits | Nothing is known of an operation 'AllocateCustomerCredits' of this vendor's (did you mean 'AllocateCustomerCredit'?).",
                "queryvoucherpool | Nothing is known of an operation 'queryvoucherpool' of this vendor's (did you mean 'QueryVoucherPool'?).",
                "MadeUp | Nothing is known of an operation 'MadeUp' of this vendor's."
            })
    void of_the_partners(String action, String says) throws IOException {
        TencentClient.Answer answer = served.tencent().call(action, "{}");

        assertThat(answer.errorCode()).contains("InvalidAction");
        assertThat(cause()).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ticketOpenApi/queryTicketPages | The vendor has ticketOpenApi/queryTicketPages, which lists receipts; Ledgermock does not simulate it yet. A stub of your own can answer it.",
                "TICKETOPENAPI/querytickETpages | The vendor has ticketOpenApi/queryTicketPages, which lists receipts; Ledgermock does not simulate it yet. A stub of your own can answer it.",
                "customerOpenApi/queryByNumbr | Nothing is known of an operation '/openapi/v1/customerOpenApi/queryByNumbr' of this vendor's (did you mean 'customerOpenApi/queryByNumber'?)."
            })
    void of_the_stores(String path, String says) throws IOException {
        KybioClient.Answer answer = served.kybio()
                .call("x", "{\"appId\":\"LEDGERMOCKEXAMPLE\"}", options -> options.path("/openapi/v1/" + path));

        assertThat(answer.errorCode()).contains(0);
        assertThat(cause()).isEqualTo(says);
    }

    @Test
    void a_stub_answers_what_is_not_simulated() throws IOException {
        String stub = """
                {"request": {"method": "POST", "urlPath": "/", "headers": {"X-TC-Action": {"equalTo": "QueryVoucherPool"}}},
                 "response": {"status": 200, "body": "{\\"Response\\":{\\"AgentName\\":\\"mine\\",\\"RequestId\\":\\"r\\"}}",
                              "headers": {"Content-Type": "application/json"}}}
                """;
        assertThat(served.exchange(
                                RawHttp.head(
                                        "POST /__admin/mappings HTTP/1.1",
                                        "Host: " + served.authority(),
                                        "Content-Length: " + stub.length()),
                                stub.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);

        assertThat(new TencentClient(served.uri(), Served.PARTNER, served.clock)
                        .call("QueryVoucherPool", "{}")
                        .body())
                .contains("mine");
    }
}
