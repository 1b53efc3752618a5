package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Session;

/** Reads and moves what entities have, for putting it back: by the calls that a family's {@code conduct.json} names. */
final class Accounts {

    private final Session session;

    /** Of a session whose calls no guard looks at. */
    Accounts(Session session) {
        this.session = requireNonNull(session, "session");
    }

    /**
     * What a holder has.
     *
     * @throws UncheckedIOException when no answer comes
     * @throws IllegalStateException when the answer does not have it, or has another's
     */
    AccountBalances read(Holder holder) {
        String family = holder.family();
        String kind = holder.kind();
        String key = holder.key();
        LiveConduct.Read read = Objects.requireNonNull(
                        conduct(family).entities().get(kind), kind)
                .read();
        JsonObject arguments = read.key().put(read.arguments().orElse(JsonObject.EMPTY), new JsonString(key));
        Answer answer = calls(family).call(read.operation(), typed(family, read.operation(), arguments));
        JsonObject found = found(read, answer, kind, key);
        Map<String, BigDecimal> quantities = new TreeMap<>();
        read.quantities().forEach((name, at) -> quantities.put(name, number(found, at, kind + " " + key)));
        Map<String, String> texts = new TreeMap<>();
        read.texts()
                .forEach((name, at) ->
                        texts.put(name, at.find(found).map(JsonValue::asText).orElse("")));
        return new AccountBalances(quantities, texts);
    }

    private static JsonObject found(LiveConduct.Read read, Answer answer, String kind, String key) {
        JsonValue fields = answer.fields();
        Optional<JsonValue> entity = read.items().isEmpty()
                ? Optional.of(fields)
                : read.items()
                        .get()
                        .find(fields)
                        .filter(items -> items instanceof JsonArray list && list.size() == 1)
                        .map(items -> ((JsonArray) items).items().get(0));
        return entity.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(one -> read.id().find(one).map(JsonValue::asText).equals(Optional.of(key)))
                .orElseThrow(() -> new IllegalStateException("%s %s cannot be read: the answer to %s does not have it%s"
                        .formatted(
                                kind,
                                key,
                                read.operation(),
                                answer.errorCode()
                                        .map(code -> " (" + code + ")")
                                        .orElse(""))));
    }

    /** The operations that take back what was moved or set of a kind, in order. */
    Map<String, LiveConduct.Effect> takingBack(Holder holder) {
        Map<String, LiveConduct.Effect> taking =
                new TreeMap<>(conduct(holder.family()).changes());
        taking.values()
                .removeIf(effect -> !effect.isReversible() || !effect.entity().equals(Optional.of(holder.kind())));
        return taking;
    }

    /**
     * Sends a call that moves and sets this.
     *
     * @throws UncheckedIOException when no answer comes
     */
    Answer send(Attempt attempt) {
        String family = attempt.holder().family();
        LiveConduct.Effect effect =
                Objects.requireNonNull(conduct(family).changes().get(attempt.operation()), attempt.operation());
        JsonObject arguments = effect.key()
                .orElseThrow()
                .put(JsonObject.EMPTY, new JsonString(attempt.holder().key()));
        for (Map.Entry<String, JsonPointer> quantity : effect.moves().entrySet()) {
            arguments = quantity.getValue().put(arguments, new JsonNumber(attempt.amount(quantity.getKey())));
        }
        for (Map.Entry<String, String> text : attempt.texts().entrySet()) {
            JsonPointer at = Objects.requireNonNull(effect.sets().get(text.getKey()), text.getKey());
            arguments = at.put(arguments, new JsonString(text.getValue()));
        }
        // What makes it another call than those before it: a time that none of them has.
        for (JsonPointer at :
                session.contracts().operation(family, attempt.operation()).flatMap(Contract::once).stream()
                        .flatMap(once -> once.by().stream())
                        .toList()) {
            if (at.find(arguments).isEmpty()) {
                String time = calls(family).times().text(session.time().newSecond());
                arguments = at.put(arguments, new JsonString(time));
            }
        }
        return calls(family).call(attempt.operation(), typed(family, attempt.operation(), arguments));
    }

    // Vendors have keys as numbers here and as texts there.
    private String typed(String family, String operation, JsonObject arguments) {
        Contract contract = session.contracts().operation(family, operation).orElseThrow();
        return contract.request().typed(arguments).toString();
    }

    private static BigDecimal number(JsonObject object, JsonPointer at, String of) {
        return at.find(object)
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .orElseThrow(() -> new IllegalStateException("%s of %s cannot be read".formatted(at, of)));
    }

    private FamilyCalls calls(String family) {
        return session.of(family);
    }

    private LiveConduct conduct(String family) {
        return session.contracts().family(family).live();
    }
}
