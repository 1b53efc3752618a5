package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class GrowingTotalTest {

    private final GrowingTotal totals = new GrowingTotal(9_998);

    @Test
    void totals_may_arrive_in_any_order_and_amounts_lose_their_zeros() {
        totals.accept(total("100"));
        totals.accept(total("99.99"));
        totals.accept(total("100.01"));

        assertThatCode(() -> totals.verify(10_001)).doesNotThrowAnyException();
    }

    @Test
    void a_total_that_leaps_is_wrong() {
        totals.accept(total("100.1"));

        assertThatThrownBy(() -> totals.verify(9_999))
                .hasMessage("1 calls from 9998 hundredths: expected the highest total 9999 and the sum 9999,"
                        + " got 10010 and 10010, and 9999 by a query");
    }

    @Test
    void a_total_answered_twice_or_told_otherwise_by_a_query_is_wrong() {
        totals.accept(total("99.99"));
        assertThatThrownBy(() -> totals.verify(10_000)).hasMessageContaining("and 10000 by a query");
        totals.accept(total("100.01"));
        totals.accept(total("100.01"));
        assertThatThrownBy(() -> totals.verify(10_001)).hasMessageContaining("expected");
    }

    @Test
    void an_old_total_an_error_and_a_third_decimal_are_wrong() {
        assertThatThrownBy(() -> totals.accept(total("99.98"))).hasMessageContaining("above 9998 hundredths");
        assertThatThrownBy(() -> totals.accept(total("100.001"))).hasMessageContaining("at most two decimals");
        assertThatThrownBy(() -> totals.accept(answer("{\"Response\":{\"Error\":{\"Code\":\"InternalError\"}}}")))
                .hasMessageContaining("InternalError");
    }

    private static Answer total(String total) {
        return answer("{\"Response\":{\"TotalCredit\":" + total + "}}");
    }

    private static Answer answer(String body) {
        Answer answer = new Answer();
        try {
            AnswerTest.read(
                    answer, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body), 99);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer;
    }
}
