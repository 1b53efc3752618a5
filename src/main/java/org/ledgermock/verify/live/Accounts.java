package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

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

    /** @throws java.io.UncheckedIOException when no answer comes */
    AccountBalances read(String family, String kind, String key) {
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

    /** Moves what an entity has now to what it had, by the operations that may have changed it. */
    void putBack(String family, String kind, String key, AccountBalances before, AccountBalances now) {
        new TreeMap<>(conduct(family).changes()).forEach((operation, effect) -> {
            if (effect.isReversible() && effect.entity().equals(Optional.of(kind))) {
                putBack(family, operation, effect, key, before, now);
            }
        });
    }

    private void putBack(
            String family,
            String operation,
            LiveConduct.Effect effect,
            String key,
            AccountBalances before,
            AccountBalances now) {
        boolean moved = effect.moves().keySet().stream()
                .anyMatch(quantity -> before.missing(quantity, now).signum() != 0);
        boolean set = effect.sets().keySet().stream()
                .anyMatch(text -> !before.text(text).equals(now.text(text)));
        if (!moved && !set) {
            return;
        }
        JsonObject arguments = effect.key().orElseThrow().put(JsonObject.EMPTY, new JsonString(key));
        for (Map.Entry<String, JsonPointer> quantity : effect.moves().entrySet()) {
            BigDecimal missing = before.missing(quantity.getKey(), now);
            arguments = quantity.getValue().put(arguments, new JsonNumber(missing));
        }
        for (Map.Entry<String, JsonPointer> text : effect.sets().entrySet()) {
            arguments = text.getValue().put(arguments, new JsonString(before.text(text.getKey())));
        }
        if (effect.stamp().isPresent()) {
            String time = calls(family).times().text(session.time().newSecond());
            arguments = effect.stamp().get().put(arguments, new JsonString(time));
        }
        calls(family).call(operation, typed(family, operation, arguments));
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
