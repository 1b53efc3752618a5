package org.ledgermock.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.ReportedFinding;

/** What is true of a sandbox at this moment, or an {@link AssertionError}. */
final class Verdicts {

    private final TestSandbox sandbox;

    Verdicts(TestSandbox sandbox) {
        this.sandbox = sandbox;
    }

    void nothingRefused() {
        long refused =
                calls(Map.of()).stream().filter(call -> call.code().isPresent()).count();
        if (refused > 0) {
            throw sandbox.failed("no call to be refused", refused == 1 ? "one was" : refused + " were");
        }
    }

    void refused(String code) {
        if (calls(Map.of("code", code)).isEmpty()) {
            throw sandbox.failed("a call to be refused with " + code, "none was");
        }
    }

    void noMistakes() {
        List<ReportedFinding> findings = sandbox.control().scorecard();
        if (!findings.isEmpty()) {
            throw sandbox.failed(
                    "no mistake of the client",
                    findings.stream()
                            .map(finding -> "%s: %s".formatted(finding.mistake(), finding.says()))
                            .collect(Collectors.joining(System.lineSeparator() + "          ")));
        }
    }

    void called(String operation, int times) {
        int came = calls(Map.of("operation", operation)).size();
        if (came != times) {
            throw sandbox.failed("%d calls of %s".formatted(times, operation), Integer.toString(came));
        }
    }

    void quantity(String kind, String key, String field, String amount) {
        BigDecimal expected = Amounts.of(amount);
        Optional<BigDecimal> got = sandbox.control().entity(kind, key).flatMap(entity -> entity.number(field));
        if (got.filter(number -> number.compareTo(expected) == 0).isEmpty()) {
            throw sandbox.failed(
                    "%s %s with %s %s".formatted(kind, key, field, amount),
                    got.map(BigDecimal::toPlainString).orElse("there is none"));
        }
    }

    void moved(String kind, String key, String quantity, String amount, int times) {
        BigDecimal expected = Amounts.of(amount);
        List<BigDecimal> moved = moved(kind, key, quantity);
        if (moved.size() != times || !moved.stream().allMatch(by -> by.compareTo(expected) == 0)) {
            throw sandbox.failed(
                    "%s of %s %s moved by %s %s".formatted(quantity, kind, key, amount, Amounts.times(times)),
                    Amounts.moved(moved));
        }
    }

    void unmoved(String kind, String key, String quantity) {
        List<BigDecimal> moved = moved(kind, key, quantity);
        if (!moved.isEmpty()) {
            throw sandbox.failed("%s of %s %s not moved".formatted(quantity, kind, key), Amounts.moved(moved));
        }
    }

    private List<BigDecimal> moved(String kind, String key, String quantity) {
        return sandbox.control().ledger().stream()
                .filter(entry -> !entry.requestId().isEmpty())
                .filter(entry -> entry.kind().equals(kind) && entry.key().equals(key))
                .flatMap(entry -> entry.movements().stream())
                .filter(movement -> movement.quantity().equals(quantity))
                .map(LedgerEntry.Movement::amount)
                .filter(by -> by.signum() != 0)
                .toList();
    }

    // What is judged by all calls cannot be judged by some of them.
    private List<JournalEntry> calls(Map<String, String> having) {
        JournalView journal = sandbox.control().journalView(having);
        if (journal.dropped() > 0) {
            throw new Misuse(
                    "%d calls of the sandbox %s are no longer kept, so that nothing can be said of all; assert earlier, or forget the first ones by control().clearJournal()."
                            .formatted(journal.dropped(), sandbox.id()));
        }
        return journal.entries();
    }
}
