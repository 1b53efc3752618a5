package org.ledgermock.message;

import java.math.BigDecimal;

/** How a family prints numbers; both are plain notation, never with an exponent. */
public enum NumberStyle {
    /** Without trailing zeros: {@code 100}, {@code 10.23}. */
    SHORTEST {
        @Override
        String text(BigDecimal value) {
            if (value.scale() <= 0) {
                return value.toPlainString();
            }
            String text = value.toPlainString();
            int end = text.length();
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        }
    },
    /** With the scale that the number has: {@code 671.20}. */
    WITH_SCALE {
        @Override
        String text(BigDecimal value) {
            return value.toPlainString();
        }
    };

    abstract String text(BigDecimal value);
}
