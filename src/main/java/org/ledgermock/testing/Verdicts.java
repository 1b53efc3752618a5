package org.ledgermock.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.client.EntityLedger;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.ReportedFinding;
import org.ledgermock.explore.Clause;
import org.ledgermock.explore.Expectation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;

/** What is true of a sandbox at this moment, or an {@link AssertionError}. */
final class Verdicts {

    private final TestSandbox sandbox;
    private final FamilyDetails family;

    Verdicts(TestSandbox sandbox) {
        this.sandbox = sandbox;
        this.family = sandbox.context().family();
    }

    void nothingRefused() {
        JournalView journal = journal(Map.of());
        long refused = journal.entries().stream()
                .filter(call -> call.code().isPresent())
                .count();
        if (refused > 0) {
            throw sandbox.failed("no call to be refused", refused == 1 ? "one was" : refused + " were");
        }
        List<JournalEntry> meant = journal.ofNobody().stream()
                .filter(call -> sandbox.context().ledgermock().neighbours().isMeantFor(sandbox.context(), call))
                .toList();
        if (!meant.isEmpty()) {
            throw sandbox.failed("no call to be refused", CallInWords.ofNobody(meant));
        }
    }

    void refused(String code) {
        if (calls(Map.of("code", code)).isEmpty()) {
            FamilyNames.requireCode(family, code);
            throw sandbox.failed("a call to be refused with " + code, "none was");
        }
    }

    void refused(String operation, String code) {
        if (calls(Map.of("operation", operation, "code", code)).isEmpty()) {
            FamilyNames.requireCode(FamilyNames.operation(family, operation), code);
            throw sandbox.failed("a call of %s to be refused with %s".formatted(operation, code), "none was");
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
        if (came == 0) {
            FamilyNames.operation(family, operation);
        }
        if (came != times) {
            throw sandbox.failed(
                    "%s of %s".formatted(Texts.count(times, "call", "calls"), operation), Integer.toString(came));
        }
    }

    void quantity(String kind, String key, String field, String amount) {
        FamilyNames.kind(family, kind);
        BigDecimal expected = Amounts.of(amount);
        Optional<JsonObject> entity = sandbox.control().entity(kind, key);
        Optional<BigDecimal> got = entity.flatMap(values -> values.number(field));
        if (got.filter(number -> number.compareTo(expected) == 0).isEmpty()) {
            throw sandbox.failed(
                    "%s %s with %s %s".formatted(kind, key, field, amount),
                    got.map(BigDecimal::toPlainString)
                            .or(() -> entity.map(values -> noNumber(kind, field, values)))
                            .orElseGet(() -> new AbsentEntity(sandbox, kind, key).says()));
        }
    }

    static String noNumber(String kind, String field, JsonObject values) {
        List<String> numbers = values.names().stream()
                .filter(name -> values.number(name).isPresent())
                .toList();
        return "A %s has no number '%s'%s; it has %s."
                .formatted(kind, field, Likely.hint(field, numbers), String.join(", ", numbers));
    }

    void moved(String kind, String key, String quantity, String amount, int times) {
        BigDecimal expected = Amounts.of(amount);
        FamilyNames.requireQuantity(family, kind, quantity);
        EntityLedger ledger = ledger(kind, key);
        if (times == 0) {
            requireNamed(ledger, kind, key);
        }
        List<BigDecimal> moved = moved(ledger, quantity);
        if (moved.size() != times || !moved.stream().allMatch(by -> by.compareTo(expected) == 0)) {
            throw sandbox.failed(
                    "%s of %s %s moved by %s %s".formatted(quantity, kind, key, amount, Amounts.times(times)),
                    isUnknown(ledger) ? new AbsentEntity(sandbox, kind, key).says() : Amounts.moved(moved));
        }
    }

    void unmoved(String kind, String key, String quantity) {
        FamilyNames.requireQuantity(family, kind, quantity);
        EntityLedger ledger = ledger(kind, key);
        requireNamed(ledger, kind, key);
        List<BigDecimal> moved = moved(ledger, quantity);
        if (!moved.isEmpty()) {
            throw sandbox.failed("%s of %s %s not moved".formatted(quantity, kind, key), Amounts.moved(moved));
        }
    }

    void ledger(Expectation expected) {
        Optional<String> difference = expected.difference(sandbox.control());
        List<AbsentEntity> absent = entities(expected, difference.isPresent());
        if (difference.isPresent()) {
            throw sandbox.failed(
                    expected.text(),
                    Stream.concat(difference.stream(), absent.stream().map(AbsentEntity::says))
                            .collect(Collectors.joining(". ")));
        }
        absent.forEach(AbsentEntity::requireNamed);
    }

    // Where it holds, each entity that has something or has moved is there, but for one that may stay as it is.
    private List<AbsentEntity> entities(Expectation expected, boolean all) {
        return expected.clauses().stream()
                .flatMap(clause -> {
                    if (clause instanceof Clause.Moves moves && (all || moves.atMost())) {
                        return Stream.of(new AbsentEntity(sandbox, moves.kind(), moves.key()));
                    }
                    return clause instanceof Clause.Has has && all
                            ? Stream.of(new AbsentEntity(sandbox, has.kind(), has.key()))
                            : Stream.of();
                })
                .filter(one -> isUnknown(sandbox.control().ledgerOf(one.kind(), one.key())))
                .toList();
    }

    private void requireNamed(EntityLedger ledger, String kind, String key) {
        if (isUnknown(ledger)) {
            new AbsentEntity(sandbox, kind, key).requireNamed();
        }
    }

    private static boolean isUnknown(EntityLedger ledger) {
        return !ledger.isThere() && ledger.entries().isEmpty();
    }

    private EntityLedger ledger(String kind, String key) {
        EntityLedger ledger = sandbox.control().ledgerOf(kind, key);
        if (ledger.folded() > 0) {
            throw notKept(ledger.folded(), "line of the ledger", "lines of the ledger", "assert earlier");
        }
        return ledger;
    }

    private static List<BigDecimal> moved(EntityLedger ledger, String quantity) {
        return ledger.entries().stream()
                .filter(entry -> !entry.requestId().isEmpty())
                .flatMap(entry -> entry.movements().stream())
                .filter(movement -> movement.quantity().equals(quantity))
                .map(LedgerEntry.Movement::amount)
                .filter(by -> by.signum() != 0)
                .toList();
    }

    private List<JournalEntry> calls(Map<String, String> having) {
        return journal(having).entries();
    }

    // What is judged by all calls cannot be judged by some of them.
    private JournalView journal(Map<String, String> having) {
        JournalView journal = sandbox.control().journalView(having);
        if (journal.dropped() > 0) {
            throw notKept(
                    journal.dropped(),
                    "call",
                    "calls",
                    "assert earlier, or forget the first ones by control().clearJournal()");
        }
        return journal;
    }

    private Misuse notKept(long count, String one, String several, String wayOut) {
        return new Misuse("%s of the sandbox %s %s no longer kept, so that nothing can be said of all; %s."
                .formatted(Texts.count(count, one, several), sandbox.id(), count == 1 ? "is" : "are", wayOut));
    }
}
