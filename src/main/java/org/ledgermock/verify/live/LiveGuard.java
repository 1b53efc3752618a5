package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/**
 * Judges each call before it is sent, as if it were accepted to the letter: what would change more than is allowed is
 * not sent. Belongs to one run; used by one thread at a time.
 */
final class LiveGuard {

    private final Contracts contracts;
    private final Permission permission;
    // How far each quantity of each account is from where it began, as far as calls may have been carried out.
    private final Map<String, BigDecimal> moved = new HashMap<>();

    LiveGuard(Contracts contracts, Permission permission) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.permission = requireNonNull(permission, "permission");
    }

    /** A call that can change something, and may be sent. */
    record Admitted(
            String family,
            String operation,
            Optional<String> kind,
            Optional<String> key,
            Map<String, BigDecimal> amounts) {}

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
        LiveConduct conduct = contracts.family(call.family()).live();
        for (String each : operations) {
            demand(
                    conduct.changes().containsKey(each),
                    "the family's conduct.json does not say under /live/changes what %s moves",
                    each);
            demand(
                    Optional.ofNullable(conduct.changes().get(each))
                                    .filter(LiveConduct.Effect::isReversible)
                                    .isPresent()
                            || permission.irreversible().contains(each),
                    "nothing takes %s back (--allow-irreversible)",
                    each);
        }
        SentArguments arguments = SentArguments.of(call.request(), placed(call), conduct)
                .orElseThrow(() -> new SkippedException(
                        "a call of %s whose body cannot be judged is not sent".formatted(operation)));
        List<String> keys = arguments.keys();
        demand(
                keys.stream().allMatch(permission::names),
                "%s is for somebody who was not named (--entity KIND=KEY)",
                operation);
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (String quantity : conduct.quantities().keySet()) {
            BigDecimal amount = arguments
                    .amount(quantity)
                    .orElseThrow(() -> new SkippedException(
                            "a call of %s whose %s cannot be judged is not sent".formatted(operation, quantity)));
            if (amount.signum() != 0) {
                amounts.put(quantity, amount);
            }
        }
        Optional<String> key = keys.stream().findFirst();
        demand(amounts.isEmpty() || keys.size() == 1, "%s moves something, and names nobody or several", operation);
        key.ifPresent(
                one -> amounts.forEach((quantity, amount) -> requireBudget(call, operation, one, quantity, amount)));
        Optional<String> kind =
                Optional.ofNullable(conduct.changes().get(operation)).flatMap(LiveConduct.Effect::entity);
        return Optional.of(new Admitted(call.family(), operation, kind, key, Map.copyOf(amounts)));
    }

    private void requireBudget(Outgoing call, String operation, String key, String quantity, BigDecimal amount) {
        String place = place(call.family(), key, quantity);
        BigDecimal others = moved.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(place(call.family(), "", quantity))
                        && !entry.getKey().equals(place))
                .map(entry -> entry.getValue().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal own = moved.getOrDefault(place, BigDecimal.ZERO).add(amount).abs();
        demand(
                others.add(own).compareTo(permission.budget(quantity)) <= 0,
                "%s would exceed the budget of " + quantity,
                operation);
    }

    /** A call is about to be sent: from now on it may have been carried out. */
    void sent(Admitted call) {
        call.key.ifPresent(key -> call.amounts.forEach(
                (quantity, amount) -> moved.merge(place(call.family, key, quantity), amount, BigDecimal::add)));
    }

    /** A call was refused: it has moved nothing. */
    void refused(Admitted call) {
        call.key.ifPresent(key -> call.amounts.forEach((quantity, amount) ->
                moved.merge(place(call.family, key, quantity), amount.negate(), BigDecimal::add)));
    }

    private static String place(String family, String key, String quantity) {
        return family + " " + quantity + " " + key;
    }

    // However malformed: what is meant, and what the request could be taken for.
    private List<String> changing(Outgoing call) {
        String request = (call.request().path() + "?" + call.request().query() + "\n"
                        + call.request().headers() + "\n" + call.request().bodyText() + "\n" + call.operation())
                .toLowerCase(Locale.ROOT);
        return contracts.family(call.family()).operations().values().stream()
                .filter(Contract::changes)
                .filter(contract -> contract.operation().equalsIgnoreCase(last(call.operation()))
                        || isAt(contract, call)
                        || mentions(request, contract.operation()))
                .map(Contract::operation)
                .sorted()
                .toList();
    }

    private static boolean isAt(Contract contract, Outgoing call) {
        return contract.form().method().equalsIgnoreCase(call.request().method())
                && contract.form().isAt(call.request().path());
    }

    private JsonObject placed(Outgoing call) {
        JsonObject placed = JsonObject.EMPTY;
        for (Contract contract : contracts.family(call.family()).operations().values()) {
            if (isAt(contract, call)) {
                placed = placed.withAll(contract.form().beforeBody(call.request()));
            }
        }
        return placed;
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
