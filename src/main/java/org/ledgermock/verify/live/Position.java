package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run has moved of one holder since it read it, by the answers that it got, and what it may have moved besides.
 * It knows nothing of what others move.
 */
final class Position {

    // So many calls of unknown fate are tried in all combinations.
    private static final int MOST_OPEN = 12;

    private final Holder holder;
    private final AccountBalances first;
    private AccountBalances before;
    private AccountBalances seen;
    private final Map<String, BigDecimal> made = new TreeMap<>();
    private final Map<String, String> set = new TreeMap<>();
    private final Map<Attempt, Fate> undecided = new LinkedHashMap<>();
    private final List<Attempt> carriedOut = new ArrayList<>();
    private boolean fresh = true;
    private Optional<String> leftAlone = Optional.empty();

    Position(Holder holder, AccountBalances has) {
        this.holder = requireNonNull(holder, "holder");
        this.first = has;
        this.before = has;
        this.seen = has;
    }

    Holder holder() {
        return holder;
    }

    AccountBalances first() {
        return first;
    }

    AccountBalances seen() {
        return seen;
    }

    AccountBalances before() {
        return before;
    }

    /** All calls that were carried out since the run began. */
    List<Attempt> carriedOut() {
        return carriedOut;
    }

    List<Attempt> undecided(Fate fate) {
        return undecided.entrySet().stream()
                .filter(entry -> entry.getValue() == fate)
                .map(Map.Entry::getKey)
                .toList();
    }

    BigDecimal made(String quantity) {
        return made.getOrDefault(quantity, BigDecimal.ZERO);
    }

    /** A text as it should be now, by what was set. */
    String text(String name) {
        return set.getOrDefault(name, before.text(name));
    }

    /** Whether nothing is moved, by all answers, and nothing that reading could decide is open. */
    boolean isAtRest() {
        return isAsBefore() && undecided.values().stream().noneMatch(fate -> fate == Fate.LOST || fate == Fate.UNCLEAR);
    }

    /** Whether it is as before, by all answers. */
    boolean isAsBefore() {
        return made.values().stream().allMatch(amount -> amount.signum() == 0)
                && set.entrySet().stream()
                        .allMatch(text -> before.text(text.getKey()).equals(text.getValue()));
    }

    /** Whether nothing was changed since it was read. */
    boolean isFresh() {
        return fresh;
    }

    /** Whether reading may show that calls were not carried out which may have been. */
    boolean isOpen(Instant now) {
        return undecided.entrySet().stream()
                .anyMatch(
                        entry -> entry.getValue() != Fate.LATE || entry.getKey().isOver(now));
    }

    Optional<String> leftAlone() {
        return leftAlone;
    }

    void leaveAlone(String why) {
        leftAlone = Optional.of(why);
    }

    void begin(AccountBalances has) {
        if (!isAtRest()) {
            throw new IllegalStateException(holder + " is to be put back first");
        }
        before = has;
        seen = has;
        made.clear();
        set.clear();
        undecided.values().removeIf(fate -> fate != Fate.LATE);
        fresh = true;
    }

    void sent(Attempt attempt) {
        undecided.put(attempt, Fate.LOST);
    }

    void came(Attempt attempt, Fate fate) {
        if (fate == Fate.MADE) {
            make(attempt);
        } else {
            undecided.put(attempt, fate);
        }
        fresh &= fate == Fate.REFUSED;
    }

    void read(AccountBalances has) {
        seen = has;
    }

    /** What was read decides what has come of each call. */
    void found(AccountBalances has, Instant at, List<Attempt> wereMade) {
        seen = has;
        leftAlone = Optional.empty();
        wereMade.forEach(this::make);
        undecided.replaceAll((attempt, fate) -> fate == Fate.LOST ? Fate.LATE : fate);
        undecided
                .entrySet()
                .removeIf(
                        entry -> entry.getValue() != Fate.LATE || entry.getKey().isOver(at));
    }

    private void make(Attempt attempt) {
        undecided.remove(attempt);
        carriedOut.add(attempt);
        attempt.amounts().forEach((quantity, amount) -> made.merge(quantity, amount, BigDecimal::add));
        set.putAll(attempt.texts());
    }

    /** How far a quantity may be from where it was, with one call more, whatever has come of each call. */
    BigDecimal farthest(String quantity, BigDecimal more) {
        BigDecimal low = made(quantity);
        BigDecimal high = low;
        for (BigDecimal amount : Stream.concat(
                        Stream.of(more), undecided.keySet().stream().map(attempt -> attempt.amount(quantity)))
                .toList()) {
            low = low.add(amount.min(BigDecimal.ZERO));
            high = high.add(amount.max(BigDecimal.ZERO));
        }
        return low.abs().max(high.abs());
    }

    /** Those calls of unknown fate which must have been carried out for it to have this now; empty when none explain it. */
    Optional<List<Attempt>> explain(AccountBalances now) {
        List<Attempt> open = undecided.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
        int combinations = 1 << Math.min(open.size(), MOST_OPEN);
        return Stream.iterate(0, mask -> mask < combinations, mask -> mask + 1)
                .map(mask -> chosen(open, mask))
                .filter(some -> isThen(now, some))
                .min((some, others) -> Integer.compare(some.size(), others.size()));
    }

    private static List<Attempt> chosen(List<Attempt> open, int mask) {
        List<Attempt> some = new ArrayList<>();
        for (int at = 0; at < Math.min(open.size(), MOST_OPEN); at++) {
            if ((mask >> at & 1) == 1) {
                some.add(open.get(at));
            }
        }
        return some;
    }

    private boolean isThen(AccountBalances now, List<Attempt> some) {
        Map<String, String> texts = new TreeMap<>(set);
        some.forEach(attempt -> texts.putAll(attempt.texts()));
        return before.quantities().keySet().stream()
                        .allMatch(quantity -> some.stream()
                                        .map(attempt -> attempt.amount(quantity))
                                        .reduce(made(quantity).add(before.of(quantity)), BigDecimal::add)
                                        .compareTo(now.of(quantity))
                                == 0)
                && before.texts().keySet().stream()
                        .allMatch(name ->
                                texts.getOrDefault(name, before.text(name)).equals(now.text(name)));
    }

    /** Whether calls that were refused would explain what the others do not. */
    boolean isExplainedByRefused(AccountBalances now) {
        Position credulous = new Position(holder, before);
        made.forEach(credulous.made::put);
        credulous.set.putAll(set);
        undecided.forEach((attempt, fate) -> credulous.undecided.put(attempt, Fate.UNCLEAR));
        return credulous.explain(now).isPresent();
    }

    /** What was, what is, and what was moved, of all that is not as it was. */
    String told() {
        List<String> parts = new ArrayList<>();
        before.quantities().keySet().stream()
                .sorted()
                .filter(quantity -> made(quantity).signum() != 0
                        || before.of(quantity).compareTo(seen.of(quantity)) != 0
                        || undecided.keySet().stream()
                                .anyMatch(attempt -> attempt.amount(quantity).signum() != 0))
                .forEach(quantity -> parts.add("%s was %s, last seen %s, moved by this run by %s%s"
                        .formatted(
                                quantity,
                                before.of(quantity).toPlainString(),
                                seen.of(quantity).toPlainString(),
                                made(quantity).toPlainString(),
                                open(quantity))));
        before.texts().keySet().stream()
                .sorted()
                .filter(name -> !before.text(name).equals(seen.text(name)))
                .forEach(name -> parts.add("its %s is another one than before".formatted(name)));
        return String.join("; ", parts);
    }

    private String open(String quantity) {
        Map<String, List<String>> amounts = new TreeMap<>();
        undecided.forEach((attempt, fate) -> {
            if (attempt.amount(quantity).signum() != 0) {
                amounts.computeIfAbsent(
                                switch (fate) {
                                    case REFUSED -> "were refused";
                                    case UNCLEAR -> "were answered unclearly";
                                    default -> "got no answer";
                                },
                                none -> new ArrayList<>())
                        .add(attempt.amount(quantity).toPlainString());
            }
        });
        return amounts.entrySet().stream()
                .map(entry ->
                        ", perhaps by calls that %s: %s".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(joining());
    }
}
