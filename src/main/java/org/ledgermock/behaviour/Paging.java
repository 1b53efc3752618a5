package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;

/**
 * Where a request says which page it wants, numbered from 1.
 *
 * @param number where the page's number is; 1 when it is not there
 * @param size where the page's size is
 * @param defaultSize the size when it is not there
 * @param largest the largest size, when it is not the request schema that says so
 */
record Paging(JsonPointer number, JsonPointer size, int defaultSize, Optional<Integer> largest) {

    private static final String OUT_OF_BOUNDS = "pageOutOfBounds";

    /** These situations, and the one of a page that cannot be. */
    Set<String> situations(String... others) {
        Set<String> situations = new HashSet<>(List.of(others));
        if (largest.isPresent()) {
            situations.add(OUT_OF_BOUNDS);
        }
        return situations;
    }

    boolean isOutOfBounds(JsonObject request) {
        return largest.filter(most -> number(request) < 1 || size(request) < 1 || size(request) > most)
                .isPresent();
    }

    BehaviourResult refused(JsonObject request) {
        return BehaviourResult.refused(
                OUT_OF_BOUNDS,
                "Page %d of size %d was asked for; pages are numbered from 1, and have 1 to %d entries."
                        .formatted(number(request), size(request), largest.orElseThrow()));
    }

    long number(JsonObject request) {
        return integer(request, number, 1);
    }

    int size(JsonObject request) {
        return (int) Math.min(Integer.MAX_VALUE, integer(request, size, defaultSize));
    }

    /** How many come before the page. */
    long skipped(JsonObject request) {
        long page = number(request);
        return page > Integer.MAX_VALUE ? Long.MAX_VALUE : (page - 1) * size(request);
    }

    /** The page of these; empty past the end. */
    <T> List<T> cut(JsonObject request, List<T> all) {
        int from = (int) Math.min(all.size(), skipped(request));
        int to = (int) Math.min(all.size(), (long) from + size(request));
        return all.subList(from, to);
    }

    private static long integer(JsonObject request, JsonPointer pointer, long byDefault) {
        return pointer.find(request)
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .map(value -> value.min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                        .longValue())
                .orElse(byDefault);
    }
}
