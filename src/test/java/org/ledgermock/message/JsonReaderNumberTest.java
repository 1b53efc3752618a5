package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonReading.Read;
import org.ledgermock.message.JsonReading.Unreadable;

class JsonReaderNumberTest {

    private static final String NINES = "9".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0, 0, 0",
        "-0.00, 0, 2",
        "10, 10, 0",
        "671.20, 67120, 2",
        "528.8, 5288, 1",
        "1.50, 150, 2",
        "1e2, 1, -2",
        "1E+2, 1, -2",
        "1.0E7, 10, -6",
        "1e-7, 1, 7",
        "231607639459718452, 231607639459718452, 0",
        "18446744073709551616, 18446744073709551616, 0",
        "-9223372036854775809, -9223372036854775809, 0",
        "0.1, 1, 1",
        "999999999999999.99999999, 99999999999999999999999, 8"
    })
    void every_digit_and_the_scale_are_kept(String text, String unscaled, int scale) {
        BigDecimal value = number(text);

        assertThat(value.unscaledValue()).hasToString(unscaled);
        assertThat(value.scale()).isEqualTo(scale);
    }

    @Test
    void sixty_four_digits_are_read_and_one_more_is_not() {
        assertThat(number(NINES)).isEqualTo(new BigDecimal(NINES));
        assertThat(number("-" + NINES)).isEqualTo(new BigDecimal("-" + NINES));
        assertThat(number("0." + NINES)).isEqualTo(new BigDecimal("0." + NINES));
        assertThat(number("1e63")).isEqualByComparingTo(BigDecimal.TEN.pow(63));
        assertThat(number("1e-64")).isEqualTo(new BigDecimal("1e-64"));

        for (String beyond :
                new String[] {NINES + "9", "-1" + NINES, "0.0" + NINES, "1e65", "1e-65", "0e65", "0e-65"}) {
            assertThat(JsonReader.read(beyond))
                    .as(beyond)
                    .isEqualTo(new Unreadable(
                            Fault.NUMBER_OUT_OF_BOUNDS, "", "a number has more than 64 digits when written out"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1E-400", "1e9999", "1e999999999", "-1e2147483647", "1e-2147483648"})
    void no_exponent_is_calculated_with(String number) {
        assertThat(JsonReader.read("{\"a\":{\"b\":[0," + number + "]}}"))
                .isInstanceOfSatisfying(Unreadable.class, bad -> {
                    assertThat(bad.fault()).isEqualTo(Fault.NUMBER_OUT_OF_BOUNDS);
                    assertThat(bad.pointer()).isEqualTo("/a/b/1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "0e99999999999"})
    void an_exponent_that_java_cannot_hold_is_out_of_bounds(String number) {
        assertThat(JsonReader.read("[" + number + "]"))
                .isEqualTo(new Unreadable(
                        Fault.NUMBER_OUT_OF_BOUNDS, "/0", "the number cannot be read: its exponent is out of bounds"));
    }

    @Test
    void digits_by_the_million_are_refused_before_they_are_calculated_with() {
        String million = "9".repeat(1 << 20);
        for (String number :
                new String[] {million, "-" + million, "0." + million, "1e" + million, "1." + million + "e5"}) {
            assertThat(JsonReader.read(number))
                    .isInstanceOfSatisfying(
                            Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.NUMBER_OUT_OF_BOUNDS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1",
                ".5",
                "5.",
                "01",
                "-01",
                "00",
                "1e",
                "1e+",
                "0x1F",
                "1_000",
                "NaN",
                "Infinity",
                "-Infinity",
                "-",
                "1.e5",
                "--1",
                "１",
                "1f",
                "1d"
            })
    void what_the_grammar_does_not_know_is_no_number(String text) {
        assertThat(JsonReader.read("[" + text + "]"))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.SYNTAX));
    }

    private static BigDecimal number(String text) {
        return ((JsonNumber) ((Read) JsonReader.read(text)).value()).value();
    }
}
