package org.ledgermock.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of one quantity in the only order that their values allow: each finds what the one before it left. Calls
 * without an answer are taken for made where nothing else explains a value.
 *
 * <p>Amounts have to be such that no value comes twice; then the values alone are the order.
 */
final class Chain {

    /**
     * So many sums of as many calls without an answer are looked at where nothing else explains a value: of the 26 that were
     * asked last any six, of few all. On a busy machine several are made one after the other.
     */
    private static final double MOST_SUMS = 3e5;

    private final Quantity quantity;
    private final List<Call> changes = new ArrayList<>();
    private final Map<BigDecimal, Integer> versions = new HashMap<>();
    private final Map<BigDecimal, Step> toCome = new HashMap<>();
    private final Map<BigDecimal, Call> found = new HashMap<>();
    private final List<Step> unanswered = new ArrayList<>();
    private BigDecimal value;

    /** A change by a call, where the value after it is known. */
    private record Step(Call call, BigDecimal amount, BigDecimal after) {}

    private Chain(Quantity quantity, BigDecimal first) {
        this.quantity = quantity;
        this.value = first.stripTrailingZeros();
        versions.put(value, 0);
    }

    /** @param made calls without an answer that are known to have been made */
    static Chain of(Quantity quantity, BigDecimal first, List<Call> calls, Set<Call> made) {
        Chain chain = new Chain(quantity, first);
        calls.forEach(chain::add);
        chain.build(made);
        return chain;
    }

    private void add(Call call) {
        for (Told told : call.told()) {
            if (!told.quantity().equals(quantity)) {
                continue;
            }
            if (told instanceof Told.Found one) {
                found.merge(one.value(), call, (first, other) -> first.asked() <= other.asked() ? first : other);
            } else if (told instanceof Told.Changed one) {
                Step step = new Step(call, one.after().subtract(one.before()), one.after());
                Step other = toCome.put(one.before(), step);
                if (other != null) {
                    throw twice(other.call, call, one.before());
                }
            } else if (told instanceof Told.MayHaveChanged one) {
                unanswered.add(new Step(call, one.amount(), one.amount()));
            }
        }
    }

    private Impossible twice(Call one, Call other, BigDecimal before) {
        return new Impossible(
                quantity.once()
                        ? "%s: it was done twice, by %s and by %s".formatted(quantity, one, other)
                        : "%s: %s and %s both found %s: one of the two changes is lost"
                                .formatted(quantity, one, other, before.toPlainString()));
    }

    private void build(Set<Call> made) {
        while (!toCome.isEmpty() || !versions.keySet().containsAll(found.keySet())) {
            Step next = toCome.remove(value);
            if (next != null) {
                append(next, next.after);
            } else {
                bridge().forEach(step -> append(step, value.add(step.amount)));
            }
        }
        for (Step step : List.copyOf(unanswered)) {
            if (made.contains(step.call)) {
                append(step, value.add(step.amount));
            }
        }
        if (quantity.once() && changes.size() > 1) {
            throw twice(changes.get(0), changes.get(1), BigDecimal.ZERO);
        }
    }

    private void append(Step step, BigDecimal after) {
        value = after.stripTrailingZeros();
        changes.add(step.call);
        unanswered.remove(step);
        if (versions.put(value, changes.size()) != null) {
            throw new Impossible(
                    "%s: it came to %s twice, the second time by %s; amounts have to be such that no value comes twice"
                            .formatted(quantity, value.toPlainString(), step.call));
        }
    }

    /** Calls without an answer that lead on from where no answered one does. */
    private List<Step> bridge() {
        Set<BigDecimal> wanted = new HashSet<>(toCome.keySet());
        wanted.addAll(found.keySet());
        wanted.removeAll(versions.keySet());
        // Who was answered first has seen what comes next, or something later: neither that nor what leads there was
        // asked after that answer.
        long latest = wanted.stream()
                .mapToLong(value -> finder(value).answered())
                .min()
                .orElseThrow();
        Set<BigDecimal> next = new HashSet<>(wanted);
        next.removeIf(value -> firstAsked(value) > latest);
        List<Step> candidates = unanswered.stream()
                .filter(step -> step.call.asked() <= latest)
                .sorted(Comparator.comparingLong((Step step) -> step.call.asked())
                        .reversed())
                .toList();
        for (int length = 1; length <= candidates.size(); length++) {
            Optional<List<Step>> steps = steps(value, length, newest(candidates, length), next);
            if (steps.isPresent()) {
                // In the same order for all quantities.
                steps.get().sort(Comparator.comparingInt(unanswered::indexOf));
                return steps.get();
            }
        }
        throw unexplained(wanted);
    }

    private long firstAsked(BigDecimal one) {
        return Math.min(
                toCome.containsKey(one) ? toCome.get(one).call.asked() : Long.MAX_VALUE,
                found.containsKey(one) ? found.get(one).asked() : Long.MAX_VALUE);
    }

    // As many of them as have no more sums of this length than can be looked at.
    private static List<Step> newest(List<Step> candidates, int length) {
        int size = length;
        double sums = 1;
        while (size < candidates.size() && sums * (size + 1) / (size + 1 - length) <= MOST_SUMS) {
            size++;
            sums = sums * size / (size - length);
        }
        return candidates.subList(0, size);
    }

    // So many of those, in one order of the many that come to the same.
    private static Optional<List<Step>> steps(BigDecimal from, int length, List<Step> of, Set<BigDecimal> wanted) {
        if (length == 0) {
            return wanted.contains(from.stripTrailingZeros()) ? Optional.of(new ArrayList<>()) : Optional.empty();
        }
        for (int at = 0; at <= of.size() - length; at++) {
            Step step = of.get(at);
            Optional<List<Step>> others =
                    steps(from.add(step.amount), length - 1, of.subList(at + 1, of.size()), wanted);
            if (others.isPresent()) {
                others.get().add(0, step);
                return others;
            }
        }
        return Optional.empty();
    }

    private Impossible unexplained(Set<BigDecimal> wanted) {
        BigDecimal first = wanted.stream()
                .min(Comparator.comparingLong(one -> finder(one).asked()))
                .orElseThrow();
        return new Impossible(
                "%s: %s found %s, which no call left: the changes that were answered lead to %s and no further%s"
                        .formatted(
                                quantity,
                                finder(first),
                                first.toPlainString(),
                                value.toPlainString(),
                                changes.isEmpty() ? "" : ", by " + changes.get(changes.size() - 1)));
    }

    private Call finder(BigDecimal one) {
        return toCome.containsKey(one) ? toCome.get(one).call : found.get(one);
    }

    Quantity quantity() {
        return quantity;
    }

    /** The calls that changed it, in order. */
    List<Call> changes() {
        return changes;
    }

    /** How many changes came before this value was read. */
    int version(BigDecimal read) {
        return versions.get(read);
    }
}
