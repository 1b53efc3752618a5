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
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/**
 * Judges each call before it is sent, as if it were accepted to the letter: what could change anybody else, or
 * what nothing takes back, is not sent.
 */
final class LiveGuard {

    // Proxies send them again when an answer gets lost, and so does the JDK's own client.
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    private final Contracts contracts;
    private final Permission permission;

    LiveGuard(Contracts contracts, Permission permission) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.permission = requireNonNull(permission, "permission");
    }

    /**
     * A call that can change something, and may be sent.
     *
     * @param holder whom it changes in a way that is taken back; empty where nothing takes it back
     * @param amounts by how much it moves each quantity, as far as it can be read
     * @param texts what it sets
     */
    record Admitted(
            String operation, Optional<Holder> holder, Map<String, BigDecimal> amounts, Map<String, String> texts) {}

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
        demand(
                !REPEATABLE.contains(call.request().method().toUpperCase(Locale.ROOT)),
                "a call of %s that changes something is not sent by GET: whoever passes it on may send it twice",
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
        demand(amounts.isEmpty() || keys.size() == 1, "%s moves something, and names nobody or several", operation);
        Optional<LiveConduct.Effect> effect =
                Optional.ofNullable(conduct.changes().get(operation)).filter(LiveConduct.Effect::isReversible);
        Map<String, String> texts = new HashMap<>();
        effect.ifPresent(one ->
                one.sets().forEach((name, at) -> arguments.text(at).ifPresent(text -> texts.put(name, text))));
        Optional<Holder> holder = effect.flatMap(LiveConduct.Effect::entity)
                .flatMap(kind -> keys.stream().findFirst().map(key -> new Holder(call.family(), kind, key)));
        return Optional.of(new Admitted(operation, holder, Map.copyOf(amounts), Map.copyOf(texts)));
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
