package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A uid that went through JavaScript is nobody's; its developer reads whose it was, by each operation that takes one. */
class LostDigitsTest {

    @AutoClose
    private static Served served = Served.start(Served.unlimited());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "queryByUid | \"customerUid\":%s",
                "queryByUid | \"customerUid\":\"%s\"",
                "updateBalancePointByIncrement | \"customerUid\":%s,\"balanceIncrement\":1,\"dataChangeTime\":\"2016-01-01 00:00:00\"",
                "updateBaseInfo | \"customerInfo\":{\"customerUid\":%s,\"name\":\"x\"}",
                "batchUpdateCategory | \"customerCategories\":[{\"customerUid\":%s,\"customerCategoryUid\":1393920057254848127}]"
            })
    void the_cause_says_that_precision_was_lost(String operation, String fields) throws IOException {
        Object before = served.state(Served.KYBIO);

        var answer = served.kybio().call(operation, served.kybio().body(fields.formatted("231607639459718460")));

        assertThat(answer.errorCode()).contains(2015);
        assertThat(answer.messages()).containsExactly("会员不存在");
        assertThat(Admin.refusals(served).get(0).path("cause").stringValue())
                .isEqualTo(
                        "There is no member 231607639459718460, but 231607639459718452: the digits were lost in double precision, as JavaScript has it. Read and send such ids as text.");
        assertThat(served.state(Served.KYBIO)).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"231607639459718400", "231607639459718353", "404"})
    void of_others_it_does_not_say_so(String uid) throws IOException {
        served.kybio().call("queryByUid", served.kybio().body("\"customerUid\":" + uid));

        assertThat(Admin.refusals(served).get(0).path("cause").stringValue())
                .isEqualTo("There is no member %s in this sandbox.".formatted(uid));
    }
}
