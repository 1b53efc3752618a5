package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Violation;

/** Numbers beyond a long: the library that validates is known to fail on some of them. */
class SchemaNumbersTest {

    private static final Schema UIN = compiled("{\"type\":\"integer\",\"minimum\":1,\"maximum\":18446744073709551615}");
    private static final Schema UID =
            compiled("{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}");
    private static final Schema AMOUNT = compiled("{\"type\":\"number\",\"minimum\":-999999999999999.99999999,"
            + "\"maximum\":999999999999999.99999999,\"multipleOf\":0.00000001}");

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "0, minimum",
        "-1, minimum",
        "9223372036854775807, ''",
        "9223372036854775808, ''",
        "1e19, ''",
        "1.0e19, ''",
        "10000000000000000000.00, ''",
        "18446744073709551615, ''",
        "18446744073709551615.0, ''",
        "18446744073709551616, maximum",
        "1e20, maximum",
        "1e63, maximum",
        "-1e63, minimum"
    })
    void unsigned_64_bit_numbers_are_bounded_exactly(String number, String rule) {
        assertThat(rules(UIN, number)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, ''",
        "9223372036854775808, maximum",
        "-9223372036854775808, ''",
        "-9223372036854775809, minimum",
        "92233720368547758070e-1, ''",
        "92233720368547758080e-1, maximum"
    })
    void signed_64_bit_numbers_are_bounded_exactly(String number, String rule) {
        assertThat(rules(UID, number)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.99999999, ''",
        "-999999999999999.99999999, ''",
        "999999999999999.999999990, ''",
        "1000000000000000, maximum",
        "-1000000000000000, minimum",
        "1e19, maximum",
        "12345678901234567890.5, maximum",
        "0.00000001, ''",
        "0.000000010, ''",
        "0.000000001, multipleOf",
        "1e-60, multipleOf",
        "123456789012345.123456789, multipleOf"
    })
    void amounts_have_fifteen_integer_and_eight_fraction_digits(String number, String rule) {
        assertThat(rules(AMOUNT, number)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807.5",
                "9223372036854775808.5",
                "-9223372036854775808.5",
                "99999999999999999999.5",
                "18446744073709551615.5",
                "123456789012345678901234567890.123"
            })
    void a_decimal_beyond_a_long_is_of_the_wrong_type_and_not_a_failure(String number) {
        assertThat(UIN.violations(JsonText.value(number))).contains(new Violation("", "type", "integer", number));
        assertThat(UID.violations(JsonText.value(number))).contains(new Violation("", "type", "integer", number));
    }

    @Test
    void any_number_is_judged_as_exact_arithmetic_judges_it() {
        Random random = new Random(8);
        BigDecimal most = new BigDecimal("999999999999999.99999999");
        BigDecimal mostUin = new BigDecimal("18446744073709551615");
        for (int round = 0; round < 5_000; round++) {
            BigDecimal number = number(random);
            boolean amount = number.abs().compareTo(most) <= 0
                    && number.stripTrailingZeros().scale() <= 8;
            boolean uin =
                    number.stripTrailingZeros().scale() <= 0 && number.signum() > 0 && number.compareTo(mostUin) <= 0;

            assertThat(AMOUNT.violations(new JsonNumber(number)).isEmpty())
                    .as("%s as an amount", number)
                    .isEqualTo(amount);
            assertThat(UIN.violations(new JsonNumber(number)).isEmpty())
                    .as("%s as a uin", number)
                    .isEqualTo(uin);
        }
    }

    // Around the bounds, where things go wrong, and anywhere.
    private static BigDecimal number(Random random) {
        BigDecimal near = switch (random.nextInt(5)) {
            case 0 -> new BigDecimal("18446744073709551615");
            case 1 -> new BigDecimal(Long.MAX_VALUE);
            case 2 -> new BigDecimal("999999999999999.99999999");
            case 3 -> BigDecimal.ONE;
            default -> new BigDecimal(new BigInteger(120, random), random.nextInt(40));
        };
        BigDecimal off = new BigDecimal(BigInteger.valueOf(random.nextInt(5) - 2), random.nextInt(12));
        return random.nextBoolean() ? near.add(off) : near.add(off).negate();
    }

    private static List<String> rules(Schema schema, String number) {
        return schema.violations(JsonText.value(number)).stream()
                .map(Violation::rule)
                .toList();
    }

    private static Schema compiled(String text) {
        return SchemaCompiler.compile(JsonText.value(text), "test.json");
    }
}
