package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.ReadAnswer;

/**
 * Judges answers: by what its protocol asks of every answer, then a success by the response schema of its operation, a
 * refusal by the form that its family gives refusals.
 */
final class AnswerJudge {

    private static final int OK = 200;
    private static final List<String> ADDITIVE = List.of("additionalProperties", "unevaluatedProperties");

    private final Contracts contracts;
    private final boolean additionsBreak;
    private final Consumer<String> additions;

    /**
     * A judge.
     *
     * @param additionsBreak whether a field that no schema has breaks the contract; else it is only told
     * @param additions where such a field is told
     */
    AnswerJudge(Contracts contracts, boolean additionsBreak, Consumer<String> additions) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.additionsBreak = additionsBreak;
        this.additions = requireNonNull(additions, "additions");
    }

    /** @throws CertainFailure when the answer breaks the contract */
    void judge(Answer answer) {
        List<Violation> violations = new ArrayList<>();
        status(answer)
                .filter(status -> status != answer.status())
                .ifPresent(status -> violations.add(
                        new Violation("", "http-status", Integer.toString(status), Integer.toString(answer.status()))));
        for (Violation violation : read(answer)) {
            if (additionsBreak || !ADDITIVE.contains(violation.rule())) {
                violations.add(violation);
            } else {
                additions.accept(answer.call().operation() + " " + violation.pointer());
            }
        }
        if (!violations.isEmpty()) {
            throw new CertainFailure("%s answered against its contract:\n%s\nbody: %s"
                    .formatted(
                            answer.call().operation(),
                            violations.stream()
                                    .map(v -> "- " + Session.hide(v.toString()))
                                    .collect(joining("\n")),
                            Shown.body(answer)));
        }
        if (!answer.read().refused()) {
            FieldsSeen.in(answer, contract(answer));
        }
    }

    // Of an error that no contract has nobody knows the status: its code is what is wrong.
    private Optional<Integer> status(Answer answer) {
        if (!answer.read().refused()) {
            return Optional.of(contracts
                    .operation(answer.call().family(), answer.call().operation())
                    .map(Contract::status)
                    .orElse(OK));
        }
        return errors(answer)
                .filter(error -> answer.errorCode().equals(Optional.of(error.code())))
                .findFirst()
                .map(Statement.ErrorCode::httpStatus);
    }

    private Stream<Statement.ErrorCode> errors(Answer answer) {
        return contracts
                .operation(answer.call().family(), answer.call().operation())
                .map(contract -> contract.errors().stream())
                .orElseGet(() -> contracts.family(answer.call().family()).statements().stream()
                        .filter(Statement.ErrorCode.class::isInstance)
                        .map(Statement.ErrorCode.class::cast));
    }

    // Of an answer that is not as all answers are, the schema would only repeat it.
    private List<Violation> read(Answer answer) {
        ReadAnswer read = answer.read();
        List<Violation> violations = new ArrayList<>(read.breaches());
        if (violations.stream().noneMatch(breach -> !ADDITIVE.contains(breach.rule()))) {
            bySchema(answer).stream()
                    .map(v -> new Violation(read.at() + v.pointer(), v.rule(), v.expected(), v.got()))
                    .forEach(violations::add);
        }
        return violations;
    }

    private List<Violation> bySchema(Answer answer) {
        return answer.read().refused()
                ? contracts.family(answer.call().family()).refusal().stream()
                        .flatMap(schema -> schema.violations(answer.read().document()).stream())
                        .toList()
                : contract(answer).response().violations(answer.read().document());
    }

    private Contract contract(Answer answer) {
        return contracts
                .operation(answer.call().family(), answer.call().operation())
                .orElseThrow(() -> new IllegalStateException(
                        "there is no contract of the operation " + answer.call().operation()));
    }
}
