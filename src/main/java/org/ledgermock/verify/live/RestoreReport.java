package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Texts;

/**
 * What a run has moved, put back and left behind.
 *
 * @param calls how many it sent, putting back included
 * @param moved of each quantity that calls may have moved
 * @param stays what nobody can take away: rows of a history, members that were made
 * @param notUndone what should have been put back and was not, with what it was and what it is
 */
public record RestoreReport(long calls, List<Moved> moved, List<String> stays, List<String> notUndone) {

    public RestoreReport {
        moved = List.copyOf(moved);
        stays = List.copyOf(stays);
        notUndone = List.copyOf(notUndone);
    }

    /**
     * Of one quantity.
     *
     * @param before what it was when the run first read it
     * @param now what was last read
     * @param raised by all calls together that raised it, but those that put it back
     * @param lowered by all that lowered it, not above 0
     * @param putBack by all that put it back
     * @param left of what the run moved, by the answers that it got
     * @param perhaps amounts of calls of which nobody knows whether they were carried out, refused ones among them where
     *     what was read contradicts all answers
     */
    public record Moved(
            Holder holder,
            String quantity,
            BigDecimal before,
            BigDecimal now,
            BigDecimal raised,
            BigDecimal lowered,
            BigDecimal putBack,
            BigDecimal left,
            List<BigDecimal> perhaps) {

        public Moved {
            perhaps = List.copyOf(perhaps);
        }

        private String line() {
            return "moved: %s of %s by +%s and %s, put back by %s, left %s; it was %s, and is %s%s"
                    .formatted(
                            quantity,
                            holder,
                            raised.toPlainString(),
                            lowered.signum() == 0 ? "-0" : lowered.toPlainString(),
                            putBack.toPlainString(),
                            left.toPlainString(),
                            before.toPlainString(),
                            now.toPlainString(),
                            perhaps.isEmpty()
                                    ? ""
                                    : "; nobody knows of calls by "
                                            + String.join(
                                                    ", ",
                                                    perhaps.stream()
                                                            .map(BigDecimal::toPlainString)
                                                            .toList()));
        }
    }

    static RestoreReport of(
            long calls, Collection<Position> positions, Collection<String> others, List<String> problems) {
        Map<String, Long> counts = new TreeMap<>();
        others.forEach(operation -> counts.merge(operation, 1L, Long::sum));
        List<Moved> moved = new ArrayList<>();
        for (Position position : positions) {
            position.carriedOut()
                    .forEach(attempt -> counts.merge(
                            "%s/%s%s"
                                    .formatted(
                                            attempt.holder().family(),
                                            attempt.operation(),
                                            attempt.back() ? ", putting back," : ""),
                            1L,
                            Long::sum));
            position.first().quantities().keySet().stream()
                    .sorted()
                    .map(quantity -> moved(position, quantity))
                    .filter(one -> one.raised.signum() != 0
                            || one.lowered.signum() != 0
                            || one.putBack.signum() != 0
                            || !one.perhaps.isEmpty())
                    .forEach(moved::add);
        }
        return new RestoreReport(
                calls,
                moved,
                counts.entrySet().stream()
                        .map(entry -> "%s was carried out %s: its rows in the vendor's history stay"
                                .formatted(entry.getKey(), Texts.count(entry.getValue(), "time", "times")))
                        .toList(),
                problems);
    }

    private static Moved moved(Position position, String quantity) {
        BigDecimal raised = BigDecimal.ZERO;
        BigDecimal lowered = BigDecimal.ZERO;
        BigDecimal back = BigDecimal.ZERO;
        for (Attempt attempt : position.carriedOut()) {
            BigDecimal amount = attempt.amount(quantity);
            if (attempt.back()) {
                back = back.add(amount);
            } else {
                raised = raised.add(amount.max(BigDecimal.ZERO));
                lowered = lowered.add(amount.min(BigDecimal.ZERO));
            }
        }
        return new Moved(
                position.holder(),
                quantity,
                position.first().of(quantity),
                position.seen().of(quantity),
                raised,
                lowered,
                back,
                raised.add(lowered).add(back),
                // What was refused is still there where what was read contradicts it.
                Stream.of(Fate.LOST, Fate.UNCLEAR, Fate.LATE, Fate.REFUSED)
                        .flatMap(fate -> position.undecided(fate).stream())
                        .map(attempt -> attempt.amount(quantity))
                        .filter(amount -> amount.signum() != 0)
                        .toList());
    }

    /** In lines, for people. */
    public List<String> lines() {
        return Stream.of(
                        moved.stream().map(Moved::line),
                        stays.stream().map(line -> "stays behind: " + line),
                        notUndone.stream().map(line -> "NOT PUT BACK: " + line))
                .flatMap(lines -> lines)
                .toList();
    }

    /** For programs. */
    public JsonObject json() {
        return RecordWriter.write(this);
    }
}
