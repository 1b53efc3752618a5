package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.behaviour.Behaviour;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Options;
import org.ledgermock.state.LimitRule;

/**
 * An operation that is served: its contract and the behaviour that a mapping binds it to.
 *
 * @param errors the error statement of each situation that may keep the behaviour from carrying out a call
 * @param roles who may call it; empty when nothing is said of roles
 * @param once which calls repeat one that has been carried out; empty when each is carried out
 * @param requiredCommonParameters under the options in force
 */
public record Operation(
        Contract contract,
        Behaviour behaviour,
        Map<String, Statement.ErrorCode> errors,
        List<LimitRule> limits,
        Optional<Set<String>> roles,
        Optional<OnceRule> once,
        Set<String> requiredCommonParameters) {

    /** The situation that an operation with roles has besides its behaviour's: the account's role is not among them. */
    static final String ROLE = "role";

    public Operation {
        requireNonNull(contract, "contract");
        requireNonNull(behaviour, "behaviour");
        errors = Map.copyOf(errors);
        limits = List.copyOf(limits);
        requireNonNull(roles, "roles");
        requireNonNull(once, "once");
        requiredCommonParameters = Set.copyOf(requiredCommonParameters);
    }

    static Operation of(
            Contract contract, Behaviour behaviour, Map<String, Statement.ErrorCode> errors, Options options) {
        return new Operation(
                contract,
                behaviour,
                errors,
                contract.limits().stream().map(Operation::rule).toList(),
                contract.roles(),
                OnceRule.of(contract),
                contract.requiredCommonParameters(options));
    }

    public String name() {
        return contract.operation();
    }

    static LimitRule rule(Statement.Limit limit) {
        Set<LimitRule.Scope> scope = limit.scope().stream()
                .map(one -> switch (one) {
                    case CREDENTIAL -> LimitRule.Scope.CREDENTIAL;
                    case OPERATION -> LimitRule.Scope.OPERATION;
                })
                .collect(Collectors.toSet());
        LimitRule.Per per = switch (limit.per()) {
            case SECOND -> LimitRule.Per.SECOND;
            case MINUTE -> LimitRule.Per.MINUTE;
            case DAY -> LimitRule.Per.DAY;
        };
        return new LimitRule(limit.id(), limit.calls(), per, scope);
    }
}
