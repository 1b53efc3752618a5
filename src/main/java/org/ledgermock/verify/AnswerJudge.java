package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Violation;

/** Judges answers: a success by the response schema of its operation, a refusal by the fixed form of its family. */
final class AnswerJudge {

    static final String TENCENT = "tencent-partner";
    static final String KYBIO = "kybio-member";

    private static final List<String> ADDITIVE = List.of("additionalProperties", "unevaluatedProperties");

    private final boolean additionsBreak;
    private final Consumer<String> additions;

    /**
     * A judge.
     *
     * @param additionsBreak whether a field that no schema has breaks the contract; else it is only told
     * @param additions where such a field is told
     */
    AnswerJudge(boolean additionsBreak, Consumer<String> additions) {
        this.additionsBreak = additionsBreak;
        this.additions = requireNonNull(additions, "additions");
    }

    /** @throws AssertionError when the answer breaks the contract */
    void judge(Answer answer) {
        List<Violation> violations = new ArrayList<>(AnswerShapes.transport(answer));
        for (Violation violation : body(answer)) {
            if (additionsBreak || !ADDITIVE.contains(violation.rule())) {
                violations.add(violation);
            } else {
                additions.accept(answer.call().operation() + " " + violation.pointer());
            }
        }
        if (violations.isEmpty() && isSuccess(answer)) {
            FieldsSeen.in(answer, contract(answer), document(answer));
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("%s answered against its contract:\n%s\nbody: %s"
                    .formatted(
                            answer.call().operation(),
                            violations.stream()
                                    .map(v -> "- " + Session.hide(v.toString()))
                                    .collect(joining("\n")),
                            Shown.body(answer)));
        }
    }

    private static List<Violation> body(Answer answer) {
        List<Violation> envelope = AnswerShapes.envelope(answer);
        if (!envelope.isEmpty()) {
            return envelope;
        }
        return isSuccess(answer) ? bySchema(answer) : AnswerShapes.error(answer);
    }

    private static boolean isSuccess(Answer answer) {
        return answer.errorCode().isEmpty() && !AnswerShapes.saysError(answer);
    }

    private static JsonValue document(Answer answer) {
        return answer.call().family().equals(TENCENT) ? answer.fields() : answer.json();
    }

    private static Contract contract(Answer answer) {
        return Contracts.operation(answer.call().family(), answer.call().operation())
                .orElseThrow(() -> new IllegalStateException(
                        "there is no contract of the operation " + answer.call().operation()));
    }

    private static List<Violation> bySchema(Answer answer) {
        boolean tencent = answer.call().family().equals(TENCENT);
        List<Violation> violations = contract(answer).response().violations(document(answer));
        return tencent
                ? violations.stream()
                        .map(v -> new Violation("/Response" + v.pointer(), v.rule(), v.expected(), v.got()))
                        .toList()
                : violations;
    }
}
