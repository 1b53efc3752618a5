package org.ledgermock.state;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums by kind and quantity, as an immutable value. There are a handful of them, so that looking one up in an array is
 * quicker than in any map, and adding copies the sums alone.
 */
final class Totals {

    static final Totals NONE = new Totals(new String[0], new String[0], new BigDecimal[0]);

    private final String[] kinds;
    private final String[] quantities;
    private final BigDecimal[] sums;

    private Totals(String[] kinds, String[] quantities, BigDecimal[] sums) {
        this.kinds = kinds;
        this.quantities = quantities;
        this.sums = sums;
    }

    BigDecimal of(String kind, String quantity) {
        int at = indexOf(kind, quantity);
        return at < 0 ? BigDecimal.ZERO : sums[at];
    }

    Totals plus(String kind, String quantity, BigDecimal amount) {
        int at = indexOf(kind, quantity);
        if (at >= 0) {
            BigDecimal[] changed = sums.clone();
            changed[at] = changed[at].add(amount);
            return new Totals(kinds, quantities, changed);
        }
        int last = sums.length;
        String[] moreKinds = Arrays.copyOf(kinds, last + 1);
        String[] moreQuantities = Arrays.copyOf(quantities, last + 1);
        BigDecimal[] moreSums = Arrays.copyOf(sums, last + 1);
        moreKinds[last] = kind;
        moreQuantities[last] = quantity;
        moreSums[last] = amount;
        return new Totals(moreKinds, moreQuantities, moreSums);
    }

    /** As they can be written. */
    List<StateForm.Total> form() {
        return IntStream.range(0, sums.length)
                .mapToObj(at -> new StateForm.Total(kinds[at], quantities[at], sums[at]))
                .toList();
    }

    private int indexOf(String kind, String quantity) {
        for (int at = 0; at < sums.length; at++) {
            if (quantities[at].equals(quantity) && kinds[at].equals(kind)) {
                return at;
            }
        }
        return -1;
    }
}
