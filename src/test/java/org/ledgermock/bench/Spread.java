package org.ledgermock.bench;

import java.util.Arrays;
import java.util.Locale;

/** The median of several rounds, with the lowest and the highest: how far it can be trusted. */
record Spread(double median, double lowest, double highest) {

    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Of the ratios of each round: what disturbed a whole round disturbed both sides of its ratio. */
    static Spread ofRatios(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("%d against %d".formatted(numerators.length, denominators.length));
        }
        double[] ratios = new double[numerators.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = numerators[round] / denominators[round];
        }
        return of(ratios);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", median, lowest, highest);
    }
}
