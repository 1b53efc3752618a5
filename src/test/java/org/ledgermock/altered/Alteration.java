package org.ledgermock.altered;

import java.util.SplittableRandom;

/** One thing that is done to a request on its way; the same seed does the same. */
@FunctionalInterface
interface Alteration {

    void apply(Draft draft, SplittableRandom random);

    static <T> T one(SplittableRandom random, java.util.List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
