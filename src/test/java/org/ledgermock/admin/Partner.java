package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import tools.jackson.databind.JsonNode;

/** A partner, its wire time at a distance of its own: within the window, or beyond it. */
final class Partner extends Driven {

    // What all requests are stamped with. The servers' wire times stand still at distances from it.
    private static final Instant STAMP = Instant.parse("2026-03-01T04:05:06Z");
    private static final String HOST = "intlpartnersmgt.tencentcloudapi.com";
    private static final String JSON = "application/json";

    // A second that comes round again is a new one: more than enough lie between.
    private static final int SECONDS = 32;

    private final Instant wire;
    private final boolean late;
    private final long faultEvery;
    private long window;
    private long delivered;

    Partner(int number, SandboxClient sandbox) {
        super(number, sandbox, 3 + number % 11);
        this.late = number % 20 == 0;
        this.wire = STAMP.plusSeconds(late ? 301 + number : number - 250);
        this.faultEvery = 4 + number % 5;
        sandbox.order(fault().every(faultEvery));
        sandbox.wireTime().freeze(wire);
        sandbox.apiTime().freeze(FIRST_DAY.plus(Duration.ofDays(number)));
        sandbox.changeLimit("limit.AllocateCustomerCredit", limit);
    }

    // Of every third the change is made all the same.
    private NewFault fault() {
        return number % 3 == 0 ? NewFault.busy(Controlled.ALLOCATE) : NewFault.error(Controlled.ALLOCATE, code());
    }

    private String code() {
        if (number % 3 == 0) {
            return "OperationDenied.ServiceBusy";
        }
        return number % 4 == 0 ? "FailedOperation.BalanceInsufficient" : "InvalidParameterValue.CreditAmountOutOfRange";
    }

    // One call beyond the limit, then another second begins.
    @Override
    void call(Conversation conversation) throws Exception {
        String body = "{\"ClientUin\":1,\"AddedCredit\":%d}".formatted(number + 1);
        JsonNode response =
                ExactJson.read(conversation.exchange(tencent(body)).bodyText()).path("Response");
        if (late) {
            assertThat(response.at("/Error/Code").asString()).isEqualTo("AuthFailure.SignatureExpire");
            assertThat(response.at("/Error/Message").asString()).contains(Long.toString(wire.getEpochSecond()));
            return;
        }
        inWindow++;
        if (inWindow <= limit && ++delivered % faultEvery == 0) {
            made += number % 3 == 0 ? 1 : 0;
            assertThat(response.at("/Error/Code").asString())
                    .as(response.toString())
                    .isEqualTo(code());
        } else if (inWindow <= limit) {
            made++;
            assertThat(response.path("TotalCredit").isNumber())
                    .as(response.toString())
                    .isTrue();
            assertThat(response.path("TotalCredit").decimalValue())
                    .as(response.toString())
                    .isEqualByComparingTo(Long.toString(90 + made * (number + 1)));
        } else {
            assertThat(response.at("/Error/Code").asString()).isEqualTo("RequestLimitExceeded");
            assertThat(response.at("/Error/Message").asString())
                    .contains("`" + inWindow + "`")
                    .contains("`" + limit + "`");
            window++;
            sandbox.wireTime().freeze(wire.plusSeconds(window % SECONDS));
            inWindow = 0;
        }
    }

    private byte[] tencent(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String authorization = TencentPageSigner.tc3(
                        Tc3Request.post(JSON, HOST, bytes),
                        new org.ledgermock.oracle.Credential(
                                credential().id(), credential().secret()),
                        STAMP.getEpochSecond(),
                        "intlpartnersmgt")
                .authorization();
        return request(
                "POST / HTTP/1.1",
                bytes,
                "Host: " + HOST,
                "Content-Type: " + JSON,
                "X-TC-Action: AllocateCustomerCredit",
                "X-TC-Version: 2022-09-28",
                "X-TC-Region: ap-guangzhou",
                "X-TC-Timestamp: " + STAMP.getEpochSecond(),
                "Authorization: " + authorization);
    }

    @Override
    void verify() {
        assertThat(sandbox.inspect()
                        .object("ledger")
                        .orElseThrow()
                        .number("count")
                        .orElseThrow()
                        .longValue())
                .isEqualTo(made);
        assertThat(sandbox.entity("customer", "1")
                        .orElseThrow()
                        .number("Credit")
                        .orElseThrow())
                .isEqualByComparingTo(Long.toString(90 + made * (number + 1)));
        assertThat(sandbox.ledger())
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(FIRST_DAY.plus(Duration.ofDays(number))));
    }
}
