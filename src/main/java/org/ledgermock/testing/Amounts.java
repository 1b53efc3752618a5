package org.ledgermock.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Amounts as tests write and read them. */
final class Amounts {

    private Amounts() {}

    static BigDecimal of(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Misuse("'%s' is no amount; write a decimal: \"100\", \"10.23\", \"-5\".".formatted(text), e);
        }
    }

    static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }

    /** How a quantity moved, newest first as a ledger has it. */
    static String moved(List<BigDecimal> amounts) {
        return amounts.isEmpty()
                ? "it did not move"
                : "it moved by "
                        + amounts.stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(", and before by "));
    }
}
