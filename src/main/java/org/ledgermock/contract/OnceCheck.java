package org.ledgermock.contract;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Likely;

/** Whether what contract files say of repetitions fits the rest of them. */
final class OnceCheck {

    private OnceCheck() {}

    /** That an operation's file says it once, and names what is there. */
    static void check(FileMistakes mistakes, Contract contract) {
        Optional<Integer> first = Optional.empty();
        for (int at = 0; at < contract.statements().size(); at++) {
            Optional<Once> once = once(contract.statements().get(at));
            if (once.isEmpty()) {
                continue;
            }
            String place = "/statements/%d/once".formatted(at);
            if (first.isPresent()) {
                mistakes.add(place, "an operation has one, and it is /statements/%d/once".formatted(first.get()));
                continue;
            }
            first = Optional.of(at);
            check(mistakes, place, once.get(), contract);
        }
    }

    private static void check(FileMistakes mistakes, String place, Once once, Contract contract) {
        if (!contract.changes()) {
            mistakes.add(place, "only an operation with 'changes' true may have it");
        }
        Places places = contract.request().places();
        for (JsonPointer by : once.by()) {
            if (!places.has(by)) {
                mistakes.add(place + "/by", "its request schema names no %s; it names %s".formatted(by, places.all()));
            }
        }
        if (contract.error(once.otherwise()).isEmpty()) {
            List<String> ids =
                    contract.errors().stream().map(Statement.ErrorCode::id).toList();
            mistakes.add(
                    place + "/otherwise",
                    "its contract has no error statement '%s'%s; it has %s"
                            .formatted(once.otherwise(), Likely.hint(once.otherwise(), ids), ids));
        }
    }

    /** That none of the statements that are common to all operations says it. */
    static void checkCommon(FileMistakes mistakes, List<Statement> statements) {
        for (int at = 0; at < statements.size(); at++) {
            if (once(statements.get(at)).isPresent()) {
                mistakes.add(
                        "/statements/%d/once".formatted(at),
                        "it stands in the file of its operation, not in the common one");
            }
        }
    }

    private static Optional<Once> once(Statement statement) {
        return statement instanceof Statement.Rule rule ? rule.once() : Optional.empty();
    }
}
