package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgermock.contract.Contract;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/**
 * Judges each call before it is sent, as if it were accepted to the letter: what would change more than is allowed is
 * not sent. Belongs to one run; used by one thread at a time.
 */
final class LiveGuard {

    /** Operations whose changes can be put back, each with the quantities that it moves. */
    private static final Map<String, Set<Quantity>> REVERSIBLE = Map.of(
            "AllocateCustomerCredit", Set.of(Quantity.CREDIT),
            "ModifyClientRemark", Set.of(),
            "updateBalancePointByIncrement", Set.of(Quantity.BALANCE, Quantity.POINTS));

    private final Permission permission;
    // How far each quantity of each account is from where it began, as far as calls may have been carried out.
    private final Map<String, BigDecimal> moved = new HashMap<>();

    LiveGuard(Permission permission) {
        this.permission = requireNonNull(permission, "permission");
    }

    /** A call that can change something, and may be sent. */
    record Admitted(String operation, Optional<String> key, Map<Quantity, BigDecimal> amounts) {}

    /**
     * Whether a call may be sent.
     *
     * @return empty when it cannot change anything
     * @throws SkippedException when it may not
     */
    Optional<Admitted> admit(Outgoing call) {
        List<String> operations = changing(call);
        if (operations.isEmpty()) {
            return Optional.empty();
        }
        String operation = operations.get(0);
        demand(
                permission.mutations(),
                "%s can change state, and no changes are allowed (--allow-mutations)",
                operation);
        for (String each : operations) {
            demand(
                    REVERSIBLE.containsKey(each) || permission.irreversible().contains(each),
                    "nothing takes %s back (--allow-irreversible)",
                    each);
        }
        SentArguments arguments = SentArguments.of(call.request())
                .orElseThrow(() -> new SkippedException(
                        "a call of %s whose body cannot be judged is not sent".formatted(operation)));
        List<String> keys = arguments.keys();
        demand(
                keys.stream().allMatch(permission::names),
                "%s is for somebody who was not named (--customer, --member)",
                operation);
        Map<Quantity, BigDecimal> amounts = new HashMap<>();
        for (Quantity quantity : Quantity.values()) {
            BigDecimal amount = arguments
                    .amount(quantity)
                    .orElseThrow(() -> new SkippedException("a call of %s whose %s cannot be judged is not sent"
                            .formatted(operation, quantity.argument())));
            if (amount.signum() != 0) {
                amounts.put(quantity, amount);
            }
        }
        Optional<String> key = keys.stream().findFirst();
        demand(amounts.isEmpty() || keys.size() == 1, "%s moves something, and names nobody or several", operation);
        key.ifPresent(one -> amounts.forEach((quantity, amount) -> requireBudget(operation, one, quantity, amount)));
        return Optional.of(new Admitted(operation, key, Map.copyOf(amounts)));
    }

    private void requireBudget(String operation, String key, Quantity quantity, BigDecimal amount) {
        String place = place(key, quantity);
        BigDecimal others = moved.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(quantity + " ")
                        && !entry.getKey().equals(place))
                .map(entry -> entry.getValue().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal own = moved.getOrDefault(place, BigDecimal.ZERO).add(amount).abs();
        demand(
                others.add(own).compareTo(permission.budget(quantity)) <= 0,
                "%s would exceed the budget of " + quantity.name().toLowerCase(Locale.ROOT),
                operation);
    }

    /** A call is about to be sent: from now on it may have been carried out. */
    void sent(Admitted call) {
        call.key.ifPresent(key ->
                call.amounts.forEach((quantity, amount) -> moved.merge(place(key, quantity), amount, BigDecimal::add)));
    }

    /** A call was refused: it has moved nothing. */
    void refused(Admitted call) {
        call.key.ifPresent(key -> call.amounts.forEach(
                (quantity, amount) -> moved.merge(place(key, quantity), amount.negate(), BigDecimal::add)));
    }

    private static String place(String key, Quantity quantity) {
        return quantity + " " + key;
    }

    // However malformed: what is meant, and what the request could be taken for.
    private static List<String> changing(Outgoing call) {
        String request = (call.request().path() + "?" + call.request().query() + "\n"
                        + call.request().headers() + "\n" + call.request().bodyText() + "\n" + call.operation())
                .toLowerCase(Locale.ROOT);
        return Contracts.of(call.family()).operations().values().stream()
                .filter(Contract::changes)
                .map(Contract::operation)
                .filter(name -> name.equalsIgnoreCase(last(call.operation())) || mentions(request, name))
                .sorted()
                .toList();
    }

    private static String last(String operation) {
        return operation.substring(operation.lastIndexOf('/') + 1);
    }

    // As a word of its own: 'add' is an operation, and part of many words.
    private static boolean mentions(String request, String name) {
        String word = "(?<![a-z0-9])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![a-z0-9])";
        return Pattern.compile(word).matcher(request).find();
    }

    private static void demand(boolean holds, String problem, String operation) {
        if (!holds) {
            throw new SkippedException(problem.formatted(operation));
        }
    }
}
