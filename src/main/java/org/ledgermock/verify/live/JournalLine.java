package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a run's journal: one of these things happened. */
public record JournalLine(
        Optional<Run> run, Optional<Began> began, Optional<Attempt> sent, Optional<Came> came, Optional<Found> found) {

    public JournalLine {
        requireNonNull(run, "run");
        requireNonNull(began, "began");
        requireNonNull(sent, "sent");
        requireNonNull(came, "came");
        requireNonNull(found, "found");
    }

    /**
     * Which run it is: the first line.
     *
     * @param ca file with the certificates that it trusts
     * @param budgets how far each quantity may be from where it began
     */
    public record Run(String target, Optional<String> ca, Map<String, BigDecimal> budgets) {

        public Run {
            requireNonNull(target, "target");
            requireNonNull(ca, "ca");
            budgets = Map.copyOf(budgets);
        }
    }

    /** A holder was read: from here on its changes count. */
    public record Began(Holder holder, AccountBalances has) {}

    /** A changing call was answered, or not. */
    public record Came(long number, Fate fate) {}

    /** A holder was read, and calls of unknown fate are decided: these were carried out, the others not. */
    public record Found(Holder holder, Instant at, AccountBalances has, List<Long> made) {

        public Found {
            made = List.copyOf(made);
        }
    }

    static JournalLine of(Run run) {
        return new JournalLine(
                Optional.of(run), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static JournalLine of(Began began) {
        return new JournalLine(
                Optional.empty(), Optional.of(began), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static JournalLine of(Attempt sent) {
        return new JournalLine(
                Optional.empty(), Optional.empty(), Optional.of(sent), Optional.empty(), Optional.empty());
    }

    static JournalLine of(Came came) {
        return new JournalLine(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(came), Optional.empty());
    }

    static JournalLine of(Found found) {
        return new JournalLine(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(found));
    }
}
