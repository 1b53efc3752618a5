package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioPageSigner;
import tools.jackson.databind.JsonNode;

/** A shop, at a day of its own: its quota is used up, and the next day begins. */
final class Shop extends Driven {

    private static final String INCREMENT = "updateBalancePointByIncrement";

    private final long faultEvery;
    private long day;
    private long delivered;

    Shop(int number, SandboxClient sandbox) {
        super(number, sandbox, 20 + number % 13);
        this.faultEvery = 3 + number % 7;
        sandbox.order(NewFault.error(INCREMENT, code()).every(faultEvery));
        sandbox.apiTime().freeze(FIRST_DAY.plus(Duration.ofDays(number)));
        sandbox.changeLimit("limit.daily-quota", limit);
    }

    @Override
    void call(Conversation conversation) throws Exception {
        long stamp = made;
        String body = """
                {"appId":"%s","customerUid":231607639459718452,"balanceIncrement":%d,"dataChangeTime":"%d-01-%02d %02d:%02d:%02d"}""".formatted(
                        credential().id(),
                        number + 1,
                        2000 + stamp / (28 * 86_400),
                        1 + stamp / 86_400 % 28,
                        stamp / 3_600 % 24,
                        stamp / 60 % 60,
                        stamp % 60);
        byte[] bytes = body.getBytes(UTF_8);
        JsonNode answer = ExactJson.read(conversation
                .exchange(request(
                        "POST /openapi/v1/customerOpenApi/" + INCREMENT + " HTTP/1.1",
                        bytes,
                        "Host: area1-win.pospal.cn",
                        "Content-Type: application/json; charset=utf-8",
                        "Data-signature: " + KybioPageSigner.sign(credential().secret(), bytes)))
                .bodyText());
        inWindow++;
        if (inWindow <= limit && ++delivered % faultEvery == 0) {
            assertThat(answer.path("errorCode").asString())
                    .as(answer.toString())
                    .isEqualTo(code());
        } else if (inWindow <= limit) {
            made++;
            assertThat(answer.at("/data/balanceAfterUpdate").isNumber())
                    .as(answer.toString())
                    .isTrue();
            assertThat(answer.at("/data/balanceAfterUpdate").decimalValue())
                    .as(answer.toString())
                    .isEqualByComparingTo(Long.toString(400 + made * (number + 1)));
        } else {
            assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("error");
            day++;
            sandbox.apiTime().advance(Duration.ofDays(1));
            inWindow = 0;
        }
    }

    private String code() {
        return number % 4 == 1 ? "2012" : "9003";
    }

    @Override
    void verify() {
        assertThat(sandbox.entity("member", "231607639459718452")
                        .orElseThrow()
                        .number("balance")
                        .orElseThrow())
                .isEqualByComparingTo(Long.toString(400 + made * (number + 1)));
        assertThat(sandbox.apiTime().now()).isEqualTo(FIRST_DAY.plus(Duration.ofDays(number + day)));
    }
}
