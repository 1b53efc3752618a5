package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a run has moved and may have moved, each thing in its journal before it counts. Used by one thread at a time. */
final class Movements {

    private final ChangeJournal journal;
    private final InstantSource clock;
    private final Map<Holder, Position> positions = new LinkedHashMap<>();
    private final Map<Long, Attempt> attempts = new HashMap<>();
    private long last;

    /** Those that a journal has so far. */
    Movements(ChangeJournal journal, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal");
        this.clock = requireNonNull(clock, "clock");
        journal.lines().forEach(this::apply);
    }

    Optional<Position> of(Holder holder) {
        return Optional.ofNullable(positions.get(holder));
    }

    Collection<Position> all() {
        return positions.values();
    }

    boolean areAtRest() {
        return positions.values().stream().allMatch(Position::isAtRest);
    }

    /** A holder was read, and nothing of it is moved. */
    void began(Holder holder, AccountBalances has) {
        add(JournalLine.of(new JournalLine.Began(holder, has)));
    }

    /**
     * A call is about to be sent: it is on the disk when this returns.
     *
     * @throws org.ledgermock.contract.UnwritableFile when it is not
     */
    Attempt sends(
            Holder holder, String operation, boolean back, Map<String, BigDecimal> amounts, Map<String, String> texts) {
        Attempt attempt = new Attempt(last + 1, clock.instant(), holder, operation, back, amounts, texts);
        add(JournalLine.of(attempt));
        return attempt;
    }

    void came(Attempt attempt, Fate fate) {
        add(JournalLine.of(new JournalLine.Came(attempt.number(), fate)));
    }

    void found(Holder holder, AccountBalances has, List<Attempt> made) {
        add(JournalLine.of(new JournalLine.Found(
                holder, clock.instant(), has, made.stream().map(Attempt::number).toList())));
    }

    /** Whether reading may show that calls were not carried out which may have been. */
    boolean isOpen(Position position) {
        return position.isOpen(clock.instant());
    }

    /** How far a quantity of a family may be from where it began, all accounts taken together, with one call more. */
    BigDecimal farthest(Holder holder, String quantity, BigDecimal more) {
        BigDecimal others = positions.values().stream()
                .filter(position -> !position.holder().equals(holder)
                        && position.holder().family().equals(holder.family()))
                .map(position -> position.farthest(quantity, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return others.add(
                of(holder).map(position -> position.farthest(quantity, more)).orElse(more.abs()));
    }

    // What is to be sent is on the disk before it counts; what has come of it is known, even on a full disk.
    private void add(JournalLine line) {
        if (line.sent().isPresent()) {
            journal.add(line);
            apply(line);
        } else {
            apply(line);
            journal.add(line);
        }
    }

    private void apply(JournalLine line) {
        line.began().ifPresent(began -> {
            Position position = positions.get(began.holder());
            if (position == null) {
                positions.put(began.holder(), new Position(began.holder(), began.has()));
            } else {
                position.begin(began.has());
            }
        });
        line.sent().ifPresent(attempt -> {
            last = attempt.number();
            attempts.put(attempt.number(), attempt);
            at(attempt.holder()).sent(attempt);
        });
        line.came().ifPresent(came -> {
            Attempt attempt = attempt(came.number());
            at(attempt.holder()).came(attempt, came.fate());
        });
        line.found()
                .ifPresent(found -> at(found.holder())
                        .found(
                                found.has(),
                                found.at(),
                                found.made().stream().map(this::attempt).toList()));
    }

    private Position at(Holder holder) {
        return of(holder).orElseThrow(() -> new IllegalArgumentException(holder + " was changed and never read"));
    }

    private Attempt attempt(long number) {
        return Optional.ofNullable(attempts.get(number))
                .orElseThrow(() -> new IllegalArgumentException("there is no call with the number " + number));
    }
}
