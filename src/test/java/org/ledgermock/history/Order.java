package org.ledgermock.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Puts calls into one order, by what they told and by when they were asked and answered; or says why none exists. */
final class Order {

    private final Map<Call, List<Before>> earlier = new HashMap<>();
    private final Map<Call, List<Call>> later = new HashMap<>();
    private final Map<Call, Integer> waitsFor = new HashMap<>();
    private final Deque<Call> byAnswer = new ArrayDeque<>();
    private final Set<Call> done = new HashSet<>();

    /** That a call comes before another, because of a quantity. */
    private record Before(Call call, Quantity quantity) {}

    Order(Collection<Chain> chains, Collection<Call> calls) {
        calls.stream().sorted(Comparator.comparingLong(Call::answered)).forEach(byAnswer::add);
        calls.forEach(call -> waitsFor.put(call, 0));
        Map<Quantity, Chain> byQuantity = new HashMap<>();
        for (Chain chain : chains) {
            byQuantity.put(chain.quantity(), chain);
            for (int at = 1; at < chain.changes().size(); at++) {
                edge(chain.changes().get(at - 1), chain.changes().get(at), chain.quantity());
            }
        }
        for (Call call : calls) {
            for (Told told : call.told()) {
                if (told instanceof Told.Found found) {
                    readBetween(call, found, byQuantity.get(found.quantity()));
                }
            }
        }
    }

    private void readBetween(Call call, Told.Found found, Chain chain) {
        int version = chain.version(found.value());
        if (version > 0) {
            edge(chain.changes().get(version - 1), call, chain.quantity());
        }
        if (version < chain.changes().size()) {
            edge(call, chain.changes().get(version), chain.quantity());
        }
    }

    private void edge(Call one, Call next, Quantity quantity) {
        earlier.computeIfAbsent(next, any -> new ArrayList<>()).add(new Before(one, quantity));
        later.computeIfAbsent(one, any -> new ArrayList<>()).add(next);
        waitsFor.merge(next, 1, Integer::sum);
    }

    /**
     * A call may be next when all that its values put before it is done, and no other was answered before it was asked.
     *
     * @throws Impossible when none may
     */
    void require() {
        PriorityQueue<Call> free = new PriorityQueue<>(Comparator.comparingLong(Call::asked));
        waitsFor.forEach((call, count) -> {
            if (count == 0) {
                free.add(call);
            }
        });
        while (done.size() < waitsFor.size()) {
            while (done.contains(byAnswer.getFirst())) {
                byAnswer.removeFirst();
            }
            if (free.isEmpty() || free.peek().asked() > byAnswer.getFirst().answered()) {
                throw new Impossible(circle());
            }
            Call next = free.remove();
            done.add(next);
            for (Call other : later.getOrDefault(next, List.of())) {
                if (waitsFor.merge(other, -1, Integer::sum) == 0) {
                    free.add(other);
                }
            }
        }
    }

    // Each call that is left waits for another that is left: who follows that comes back to where it was.
    private String circle() {
        LinkedHashSet<Call> path = new LinkedHashSet<>();
        Map<Call, String> why = new HashMap<>();
        Call at = byAnswer.getFirst();
        while (path.add(at)) {
            Call here = at;
            Before before = earlier.getOrDefault(here, List.of()).stream()
                    .filter(one -> !done.contains(one.call))
                    .findFirst()
                    .orElseGet(() -> new Before(byAnswer.getFirst(), Quantity.of("")));
            why.put(
                    here,
                    before.quantity.name().isEmpty()
                            ? "was asked after the answer of"
                            : "comes, by what it told of %s, after".formatted(before.quantity));
            at = before.call;
        }
        StringBuilder text = new StringBuilder("no order explains these answers:");
        boolean inside = false;
        for (Call call : path) {
            inside |= call.equals(at);
            if (inside) {
                text.append("\n  ")
                        .append(call)
                        .append(": ")
                        .append(call.told())
                        .append("\n    ")
                        .append(why.get(call));
            }
        }
        return text.append("\n  the first of them").toString();
    }
}
