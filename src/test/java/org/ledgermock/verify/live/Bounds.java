package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run was let do at a target.
 *
 * @param moved how far each quantity may be from where it began
 * @param calls how many it may make
 */
record Bounds(Map<String, BigDecimal> moved, long calls) {

    static Bounds of(Counterpart side, BigDecimal amount, long calls) {
        return new Bounds(
                Map.copyOf(side.quantities().keySet().stream()
                        .collect(Collectors.toMap(quantity -> quantity, quantity -> amount))),
                calls);
    }

    Permission permission(Counterpart side) {
        return new Permission(true, Map.of(side.kind(), side.keys()), moved, calls, Set.of());
    }

    /**
     * What a run did beyond them, or did and did not tell.
     *
     * @param history of the target
     * @param sent how many calls went out to it, whether they arrived or not
     */
    List<String> problems(Counterpart side, OutsideAccount.History history, long sent, RestoreReport told) {
        List<String> problems = new ArrayList<>();
        moved.forEach((quantity, most) -> {
            BigDecimal worst = Objects.requireNonNull(history.worst().get(quantity), quantity);
            if (worst.compareTo(most) > 0) {
                problems.add("%s was moved by %s at the worst moment, and %s is the budget"
                        .formatted(quantity, worst.toPlainString(), most.toPlainString()));
            }
        });
        if (sent > calls) {
            problems.add("%d calls were made, and %d is the budget".formatted(sent, calls));
        }
        if (told.calls() != sent || history.calls() > sent) {
            problems.add("%d calls were made, %d arrived, and it tells of %d"
                    .formatted(sent, history.calls(), told.calls()));
        }
        for (String key : side.keys()) {
            side.quantities().keySet().forEach(quantity -> {
                BigDecimal left =
                        Objects.requireNonNull(history.moved().get(key)).get(quantity);
                BigDecimal has = Objects.requireNonNull(history.has().get(key)).get(quantity);
                untold(side, key, quantity, left, has, told).ifPresent(problems::add);
            });
        }
        if (!history.asBefore() && told.notUndone().isEmpty()) {
            problems.add("a text is another one than before, and it tells nothing");
        }
        return problems;
    }

    private static Optional<String> untold(
            Counterpart side, String key, String quantity, BigDecimal left, BigDecimal has, RestoreReport told) {
        Optional<RestoreReport.Moved> of = told.moved().stream()
                .filter(one -> one.holder().key().equals(key) && one.quantity().equals(quantity))
                .findFirst();
        BigDecimal said = of.map(RestoreReport.Moved::left).orElse(BigDecimal.ZERO);
        boolean alarmed = told.notUndone().stream().anyMatch(line -> line.startsWith(side.kind() + " " + key + ": "));
        boolean isLeft = left.signum() != 0;
        boolean isExact = of.map(
                        one -> sums(one.perhaps()).contains(left.subtract(said).stripTrailingZeros())
                                || alarmed && one.now().compareTo(has) == 0)
                .orElse(left.signum() == 0);
        return isExact && (alarmed || !isLeft)
                ? Optional.empty()
                : Optional.of("%s of %s is left by %s, it has %s, and it tells %s and %s"
                        .formatted(quantity, key, left.toPlainString(), has.toPlainString(), of, told.notUndone()));
    }

    // What any of them together come to.
    private static Set<BigDecimal> sums(List<BigDecimal> amounts) {
        Set<BigDecimal> sums = new HashSet<>(Set.of(BigDecimal.ZERO));
        for (BigDecimal amount : amounts) {
            Set.copyOf(sums).forEach(sum -> sums.add(sum.add(amount).stripTrailingZeros()));
        }
        return sums;
    }
}
