package org.ledgermock.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Decides whether a limit was kept: of the calls of one window so many are admitted and no more, and one is refused only
 * in a window that has admitted so many. A client does not know in which window its call came, only in which ones it
 * could have come: those between its request and its answer, by the server's clock.
 */
final class Windows {

    private final int limit;
    private final ToLongFunction<Instant> window;

    /** @param window the number of the window that an instant lies in */
    Windows(int limit, ToLongFunction<Instant> window) {
        this.limit = limit;
        this.window = window;
    }

    /** A call, and whether it was admitted, with the server's time before its request and after its answer. */
    record Limited(String what, Instant asked, Instant answered, boolean admitted) {}

    /** @throws Impossible when the calls cannot lie in windows such that the limit was kept */
    void check(List<Limited> calls) {
        List<Limited> admitted = calls.stream()
                .filter(Limited::admitted)
                .sorted(Comparator.comparing(Limited::asked))
                .toList();
        placeEach(admitted);
        TreeMap<Long, Integer> most = mostIn(admitted);
        calls.stream().filter(call -> !call.admitted).forEach(call -> requireAFullWindow(call, most));
    }

    // Those that must be placed first are placed first: when that fails, no other way succeeds.
    private void placeEach(List<Limited> admitted) {
        PriorityQueue<Limited> waiting = new PriorityQueue<>(Comparator.comparingLong(this::last));
        long now = Long.MIN_VALUE;
        int room = limit;
        int next = 0;
        while (next < admitted.size() || !waiting.isEmpty()) {
            if (waiting.isEmpty() && first(admitted.get(next)) > now) {
                now = first(admitted.get(next));
                room = limit;
            }
            while (next < admitted.size() && first(admitted.get(next)) <= now) {
                waiting.add(admitted.get(next++));
            }
            if (room == 0) {
                now++;
                room = limit;
            } else {
                if (last(waiting.remove()) < now) {
                    throw tooMany(admitted, now - 1);
                }
                room--;
            }
        }
    }

    private Impossible tooMany(List<Limited> admitted, long last) {
        for (Limited earliest : admitted) {
            long begin = first(earliest);
            List<Limited> inside = admitted.stream()
                    .filter(call -> first(call) >= begin && last(call) <= last)
                    .toList();
            if (inside.size() > limit * (last - begin + 1)) {
                return new Impossible("%d calls were admitted in %d window(s) of at most %d:\n  %s"
                        .formatted(
                                inside.size(),
                                last - begin + 1,
                                limit,
                                inside.stream().map(Limited::toString).collect(Collectors.joining("\n  "))));
            }
        }
        throw new IllegalStateException("no windows have too many calls, and yet they could not be placed");
    }

    // How many calls at most were admitted in each window.
    private TreeMap<Long, Integer> mostIn(List<Limited> admitted) {
        TreeMap<Long, Integer> most = new TreeMap<>();
        for (Limited call : admitted) {
            for (long at = first(call); at <= last(call); at++) {
                most.merge(at, 1, Integer::sum);
            }
        }
        return most;
    }

    private void requireAFullWindow(Limited call, TreeMap<Long, Integer> most) {
        Map<Long, Integer> possible = most.subMap(first(call), true, last(call), true);
        if (possible.values().stream().noneMatch(count -> count >= limit)) {
            throw new Impossible("%s was refused, and no window that it can lie in had admitted %d: %s"
                    .formatted(call, limit, new ArrayList<>(possible.entrySet())));
        }
    }

    private long first(Limited call) {
        return window.applyAsLong(call.asked);
    }

    private long last(Limited call) {
        return window.applyAsLong(call.answered);
    }
}
