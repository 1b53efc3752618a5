package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import org.junit.jupiter.api.Test;

final class GrowingTotalTest {

    private final GrowingTotal totals = new GrowingTotal(9_998, answer("100").bodyLength());

    @Test
    void totals_may_arrive_in_any_order() {
        totals.accept(answer("100"));
        totals.accept(answer("99.99"));
        totals.accept(answer("100.01"));

        assertThatCode(totals::finish).doesNotThrowAnyException();
    }

    @Test
    void a_total_that_leaps_is_wrong() {
        totals.accept(answer("100.1"));

        assertThatThrownBy(totals::finish)
                .hasMessage("1 calls from 9998 hundredths: expected the highest total 9999 and the sum 9999,"
                        + " got 10010 and 10010");
    }

    @Test
    void each_run_goes_on_where_the_last_ended() {
        totals.accept(answer("100"));
        totals.accept(answer("99.99"));
        totals.finish();
        totals.accept(answer("100.01"));
        assertThatCode(totals::finish).doesNotThrowAnyException();
    }

    @Test
    void a_total_answered_twice_is_wrong() {
        totals.accept(answer("99.99"));
        totals.accept(answer("100.01"));
        totals.accept(answer("100.01"));
        assertThatThrownBy(totals::finish).isInstanceOf(WrongAnswer.class).hasMessageContaining("expected");
    }

    @Test
    void an_old_total_is_wrong() {
        assertThatThrownBy(() -> totals.accept(answer("99.98"))).hasMessageContaining("above 9998 hundredths");
    }

    @Test
    void an_error_is_wrong_and_shown() {
        ResponseReader error = read("HTTP/1.1 200 OK", "{\"Response\":{\"Error\":{\"Code\":\"InternalError\"}}}");

        assertThatThrownBy(() -> totals.accept(error))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("InternalError");
    }

    @Test
    void a_total_with_a_third_decimal_is_wrong() {
        assertThatThrownBy(() -> totals.accept(answer("100.001"))).hasMessageContaining("at most two decimals");
    }

    @Test
    void an_answer_of_another_size_is_wrong() {
        assertThatThrownBy(() -> totals.accept(answer("100,\"Filler\":\"0123456789\"")))
                .hasMessageContaining("expected about the");
    }

    private static ResponseReader answer(String total) {
        return read("HTTP/1.1 200 OK", "{\"Response\":{\"TotalCredit\":" + total + "}}");
    }

    private static ResponseReader read(String statusLine, String body) {
        String bytes = "%s\r\nContent-Length: %d\r\n\r\n%s".formatted(statusLine, body.length(), body);
        ResponseReader answer = new ResponseReader();
        try {
            answer.read(Channels.newChannel(new ByteArrayInputStream(bytes.getBytes(UTF_8))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer;
    }
}
