package org.ledgermock.fuzz;

import java.util.function.Supplier;

/** What a target asks for; no library, so that the fuzzer follows nothing but our own code. */
final class Require {

    private Require() {}

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
