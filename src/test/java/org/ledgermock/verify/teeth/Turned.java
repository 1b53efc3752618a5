package org.ledgermock.verify.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.server.GivenStore;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Difference;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Target;

/** Runs at a mock of which some guesses are turned. */
final class Turned {

    private static final Target MOCK = new OwnMock(GivenStore::in);

    // It calls thousands of times, and none of these guesses is about it.
    private static final String QUICK = "not @statement:limit.daily-quota";

    private Turned() {}

    /** Of these the ones of an operation that go together: of an error that is another one nobody sees the text. */
    static List<Deviation> together(List<Deviation> guesses, String operation) {
        List<Deviation> all = guesses.stream()
                .filter(guess -> guess.operation().equals(operation))
                .toList();
        List<Deviation> rules =
                all.stream().filter(guess -> guess.breaks().startsWith("rule.")).toList();
        return rules.isEmpty() ? all : rules;
    }

    /** All of an operation, one behind the other. */
    static RunResult run(String operation, List<Deviation> turned) {
        Rewrite all = Passing::pass;
        for (Deviation one : turned) {
            all = one.rewrite().get().over(all);
        }
        return run(
                operation,
                operation.equals("updateBalancePointByIncrement") ? Optional.of(QUICK) : Optional.empty(),
                all);
    }

    static String family(String operation) {
        return Character.isUpperCase(operation.charAt(0)) ? "tencent-partner" : "kybio-member";
    }

    /** @param tags of the scenarios that are run; empty for all, and for cases */
    static RunResult run(String operation, Optional<String> tags, Rewrite all) {
        return run(new Selection(List.of(family(operation)), Set.of(operation), tags), operation, all);
    }

    /** @param turned whose answers are others */
    static RunResult run(Selection selection, String turned, Rewrite all) {
        try (Proxy proxy = Proxy.start(Wire.of(family(turned)), turned, all)) {
            RunResult result = ContractRun.of(new ProxiedTarget(MOCK, proxy), selection, InstantSource.system())
                    .decidedByGuesses(false)
                    .run();
            assertThat(proxy.broken()).as("what went wrong in the proxy").isEmpty();
            return result;
        }
    }

    /** The statements that the run tells, by id. */
    static Set<String> told(RunResult result) {
        Set<String> told = new TreeSet<>();
        Difference.of(Contracts.ofLedgermock(), result).forEach(difference -> told.add(difference.id()));
        return told;
    }
}
