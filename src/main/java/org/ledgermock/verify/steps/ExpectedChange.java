package org.ledgermock.verify.steps;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** By how much something is to differ from before. */
public record ExpectedChange(BigDecimal by) {

    /** Of the words {@code plus} or {@code minus} and an amount; neither for no change. */
    public static ExpectedChange of(@Nullable String direction, @Nullable String amount) {
        if (direction == null || amount == null) {
            return new ExpectedChange(BigDecimal.ZERO);
        }
        BigDecimal by = new BigDecimal(amount);
        return new ExpectedChange(direction.equals("minus") ? by.negate() : by);
    }

    public BigDecimal from(BigDecimal before) {
        return before.add(by);
    }
}
