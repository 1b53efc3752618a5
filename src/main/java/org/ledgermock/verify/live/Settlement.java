package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.SkippedException;

/**
 * Puts back what a run has moved, and that alone. It reads first: only what the run's own answers explain is moved. Where a
 * reading says anything else, again and again, nothing is.
 */
final class Settlement {

    private static final int READINGS = 6;
    // So many readings alike decide that an unanswered call was not carried out.
    private static final int ALIKE = 3;
    private static final int ROUNDS = 4;
    private static final String BEYOND = "it could be moved beyond where it began";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Contracts contracts;
    private final Movements movements;
    private final Accounts accounts;
    private final Map<String, BigDecimal> budgets;
    private final LiveTarget.Waiter waiter;

    /** @param budgets beyond which not even putting back moves a quantity; without one, not at all */
    Settlement(
            Contracts contracts,
            Movements movements,
            Accounts accounts,
            Map<String, BigDecimal> budgets,
            LiveTarget.Waiter waiter) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.movements = requireNonNull(movements, "movements");
        this.accounts = requireNonNull(accounts, "accounts");
        this.budgets = Map.copyOf(budgets);
        this.waiter = requireNonNull(waiter, "waiter");
    }

    /**
     * Reads what a holder has, before a call that may change it, unless it is known.
     *
     * @throws SkippedException when it cannot be read, or is left alone: what is not known could not be put back
     */
    void remember(Holder holder) {
        Optional<Position> known = movements.of(holder);
        known.flatMap(Position::leftAlone).ifPresent(why -> {
            throw new SkippedException("%s is left alone: %s".formatted(holder, why));
        });
        if (known.filter(position -> position.isFresh() || !position.isAtRest()).isPresent()) {
            return;
        }
        AccountBalances has;
        try {
            has = accounts.read(holder);
        } catch (RuntimeException | AssertionError e) {
            throw new SkippedException("what %s has cannot be read, so that it could not be put back: %s"
                    .formatted(holder, e.getMessage()));
        }
        known.ifPresent(position -> requireUnmoved(position, has));
        movements.began(holder, known.map(Position::seen).orElse(has));
    }

    /** Reads it already, for the call that may come; where it cannot, that call will tell. */
    void prepare(Holder holder) {
        try {
            remember(holder);
        } catch (SkippedException e) {
            // Who only reads has no need of it.
        }
    }

    // What others move in between is theirs. What a refused call would have moved may be this run's, and what one
    // without an answer would have moved surely is.
    private void requireUnmoved(Position position, AccountBalances has) {
        position.read(has);
        Optional<List<Attempt>> late = position.explain(has);
        if (late.isEmpty() && position.isExplainedByRefused(has)) {
            position.leaveAlone(position.told());
        }
        if (late.filter(made -> !made.isEmpty()).isPresent()) {
            movements.found(position.holder(), has, late.get());
            settle(position);
        }
        position.leftAlone().ifPresent(why -> {
            throw new SkippedException("%s is left alone: %s".formatted(position.holder(), why));
        });
    }

    /** Whether one call more cannot bring a quantity beyond its budget; reads, where that may show that it cannot. */
    boolean isWithin(Holder holder, String quantity, BigDecimal amount) {
        return isWithinBudget(holder, quantity, amount)
                || amount.abs().compareTo(budget(quantity)) <= 0
                        && movements
                                .of(holder)
                                .filter(movements::isOpen)
                                .filter(position -> look(position).isEmpty())
                                .isPresent()
                        && isWithinBudget(holder, quantity, amount);
    }

    private boolean isWithinBudget(Holder holder, String quantity, BigDecimal amount) {
        return movements.farthest(holder, quantity, amount).compareTo(budget(quantity)) <= 0;
    }

    private BigDecimal budget(String quantity) {
        return budgets.getOrDefault(quantity, BigDecimal.ZERO);
    }

    /** Puts back what is moved of all accounts; says what could not be. */
    List<String> settle() {
        return settle(position -> !position.isAtRest() && position.leftAlone().isEmpty());
    }

    /** The same at the end of a run: looks once more at what was left alone, and at what calls without answer did. */
    List<String> settleAtLast() {
        return settle(position -> !position.isAtRest()
                || position.leftAlone().isPresent()
                || !position.undecided(Fate.LATE).isEmpty()
                || !position.undecided(Fate.REFUSED).isEmpty());
    }

    private List<String> settle(Predicate<Position> needed) {
        List<String> problems = new ArrayList<>();
        for (Position position : List.copyOf(movements.all())) {
            if (needed.test(position)) {
                settle(position).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> settle(Position position) {
        String problem = "it is not as before although it was put back";
        for (int round = 0; round < ROUNDS; round++) {
            Optional<String> unexplained = look(position);
            if (unexplained.isPresent()) {
                position.leaveAlone(unexplained.get());
                return Optional.of("%s: %s".formatted(position.holder(), unexplained.get()));
            }
            if (position.isAsBefore()) {
                return Optional.empty();
            }
            problem = putBack(position).orElse(problem);
            if (problem.startsWith(BEYOND)) {
                awaitThoseOnTheirWay();
            }
        }
        position.leaveAlone("%s (%s)".formatted(position.told(), problem));
        return position.leftAlone().map(why -> "%s: %s".formatted(position.holder(), why));
    }

    /** Reads until the run's answers explain what is read; says what is read where they never do. */
    private Optional<String> look(Position position) {
        String problem = "";
        List<Attempt> found = List.of();
        int alike = 0;
        for (int reading = 0; reading < READINGS; reading++) {
            try {
                if (reading > 0) {
                    Duration wait = Duration.ofSeconds(1L << reading - 1);
                    waiter.await(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
                }
                AccountBalances now = accounts.read(position.holder());
                position.read(now);
                Optional<List<Attempt>> explained = position.explain(now);
                if (explained.isPresent()) {
                    alike = explained.get().equals(found) ? alike + 1 : 1;
                    found = explained.get();
                    if (alike >= ALIKE || isDecided(position, found)) {
                        movements.found(position.holder(), now, found);
                        return Optional.empty();
                    }
                    problem = "what is read goes back and forth";
                } else {
                    alike = 0;
                    problem = "nothing was moved back, for its own calls do not explain it";
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                problem = "interrupted";
                break;
            } catch (RuntimeException | AssertionError e) {
                alike = 0;
                problem = "it cannot be read: " + e.getMessage();
            }
        }
        return Optional.of("%s (%s)".formatted(position.told(), problem));
    }

    private static boolean isDecided(Position position, List<Attempt> made) {
        return made.containsAll(position.undecided(Fate.LOST)) && made.containsAll(position.undecided(Fate.UNCLEAR));
    }

    private Optional<String> putBack(Position position) {
        Holder holder = position.holder();
        Optional<String> problem = Optional.empty();
        for (Map.Entry<String, LiveConduct.Effect> each :
                accounts.takingBack(holder).entrySet()) {
            Map<String, BigDecimal> amounts = new TreeMap<>();
            each.getValue().moves().keySet().stream()
                    .filter(quantity -> position.made(quantity).signum() != 0)
                    .forEach(quantity ->
                            amounts.put(quantity, position.made(quantity).negate()));
            Map<String, String> texts = new TreeMap<>();
            each.getValue().sets().keySet().stream()
                    .filter(name ->
                            !position.text(name).equals(position.before().text(name)))
                    .forEach(name -> texts.put(name, position.before().text(name)));
            if (!amounts.isEmpty() || !texts.isEmpty()) {
                Optional<String> one = send(holder, each.getKey(), amounts, texts);
                problem = problem.or(() -> one);
            }
        }
        return problem;
    }

    // Never farther than it is now, whatever comes yet of those before it.
    private boolean isBeyond(Holder holder, String quantity, BigDecimal amount) {
        Position position = movements.of(holder).orElseThrow();
        return position.farthest(quantity, amount)
                        .compareTo(position.made(quantity).abs())
                > 0;
    }

    private void awaitThoseOnTheirWay() {
        try {
            waiter.await(Attempt.ON_ITS_WAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> send(
            Holder holder, String operation, Map<String, BigDecimal> amounts, Map<String, String> texts) {
        for (Map.Entry<String, BigDecimal> amount : amounts.entrySet()) {
            if (isBeyond(holder, amount.getKey(), amount.getValue())) {
                return Optional.of(BEYOND + ": calls to put it back got no answer, and may yet be carried out");
            }
        }
        try {
            Attempt attempt = movements.sends(holder, operation, true, amounts, texts);
            Answer answer = accounts.send(attempt);
            movements.came(attempt, Fate.of(contracts, holder.family(), operation, answer.response()));
            return answer.errorCode().map(code -> "%s was answered by %s".formatted(operation, code));
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
