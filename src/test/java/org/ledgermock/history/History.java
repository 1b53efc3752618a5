package org.ledgermock.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether calls that were made side by side could have been made one after the other, each at a moment between its
 * request and its answer: whether they are linearizable, with all quantities of a call taken together.
 *
 * <p>In general that takes a search. Here each change tells what it found and what it left, so the order of the changes of
 * one quantity is known, and so is where among them each read stands. What is left to decide is whether these orders and
 * the times contradict each other: whether there is a cycle.
 */
public final class History {

    private final Map<Quantity, BigDecimal> first;

    /** @param first what the quantities were before; what may be done once was not done */
    public History(Map<Quantity, BigDecimal> first) {
        this.first = Map.copyOf(first);
    }

    /**
     * The calls that were made: all that were answered, and of the others those that others have noticed.
     *
     * @throws Impossible when no order explains what was told
     */
    public Set<Call> check(List<Call> calls) {
        Map<Quantity, List<Call>> byQuantity = new LinkedHashMap<>();
        for (Call call : calls) {
            call.told().stream()
                    .map(Told::quantity)
                    .distinct()
                    .forEach(quantity -> byQuantity
                            .computeIfAbsent(quantity, any -> new ArrayList<>())
                            .add(call));
        }
        // What one quantity shows of a call without an answer, all of its quantities have to show.
        Set<Call> noticed = noticed(chains(byQuantity, Set.of()));
        List<Chain> chains = chains(byQuantity, noticed);
        Set<Call> made = new HashSet<>(noticed);
        calls.stream().filter(Call::isAnswered).forEach(made::add);
        new Order(chains, made).require();
        return made;
    }

    private List<Chain> chains(Map<Quantity, List<Call>> byQuantity, Set<Call> made) {
        List<Chain> chains = new ArrayList<>();
        byQuantity.forEach((quantity, calls) -> {
            BigDecimal begin = quantity.once() ? BigDecimal.ZERO : first.get(quantity);
            if (begin == null) {
                throw new IllegalArgumentException("nobody said what it was at first: " + quantity);
            }
            chains.add(Chain.of(quantity, begin, calls, made));
        });
        return chains;
    }

    private static Set<Call> noticed(List<Chain> chains) {
        Map<Call, Integer> times = new HashMap<>();
        chains.forEach(chain -> chain.changes().stream()
                .filter(call -> !call.isAnswered())
                .forEach(call -> times.merge(call, 1, Integer::sum)));
        return times.keySet();
    }
}
