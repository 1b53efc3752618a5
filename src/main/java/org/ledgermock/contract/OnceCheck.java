package org.ledgermock.contract;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonPointer;

/** Whether what contract files say of repetitions fits the rest of them. */
final class OnceCheck {

    private OnceCheck() {}

    /** @throws InvalidFile when an operation's file says it twice, or names what is not there */
    static void check(String file, Contract contract) {
        Optional<Integer> first = Optional.empty();
        for (int at = 0; at < contract.statements().size(); at++) {
            Optional<Once> once = once(contract.statements().get(at));
            if (once.isEmpty()) {
                continue;
            }
            String place = "/statements/%d/once".formatted(at);
            if (first.isPresent()) {
                throw new InvalidFile(
                        file, "%s: an operation has one, and it is /statements/%d/once".formatted(place, first.get()));
            }
            first = Optional.of(at);
            check(file, place, once.get(), contract);
        }
    }

    private static void check(String file, String place, Once once, Contract contract) {
        if (!contract.changes()) {
            throw new InvalidFile(file, place + ": only an operation with 'changes' true may have it");
        }
        Places places = contract.request().places();
        for (JsonPointer by : once.by()) {
            if (!places.has(by)) {
                throw new InvalidFile(
                        file, "%s/by: its request schema names no %s; it names %s".formatted(place, by, places.all()));
            }
        }
        if (contract.error(once.otherwise()).isEmpty()) {
            throw new InvalidFile(
                    file,
                    "%s/otherwise: its contract has no error statement '%s'; it has %s"
                            .formatted(
                                    place,
                                    once.otherwise(),
                                    contract.errors().stream()
                                            .map(Statement.ErrorCode::id)
                                            .toList()));
        }
    }

    /** @throws InvalidFile when one of the statements that are common to all operations says it */
    static void checkCommon(String file, List<Statement> statements) {
        for (int at = 0; at < statements.size(); at++) {
            if (once(statements.get(at)).isPresent()) {
                throw new InvalidFile(
                        file,
                        "/statements/%d/once: it stands in the file of its operation, not in the common one"
                                .formatted(at));
            }
        }
    }

    private static Optional<Once> once(Statement statement) {
        return statement instanceof Statement.Rule rule ? rule.once() : Optional.empty();
    }
}
