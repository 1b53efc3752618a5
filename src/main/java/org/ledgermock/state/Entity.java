package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;

/**
 * One thing of a kind, with its fields and quantities.
 *
 * @param key what tells it from others of its kind, as text
 */
public record Entity(String kind, String key, JsonObject values) {

    public Entity {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
        requireNonNull(values, "values");
    }

    public static Entity of(EntityKind kind, JsonObject values) {
        return new Entity(kind.name(), kind.keyOf(values), values);
    }

    /** @throws IllegalStateException when the field is not there or not a number: the entity's schema was not kept */
    public BigDecimal quantity(String name) {
        Optional<BigDecimal> quantity = values.number(name);
        if (quantity.isEmpty()) {
            throw new IllegalStateException("%s %s has no number in its field '%s'".formatted(kind, key, name));
        }
        return quantity.get();
    }

    public Entity withQuantity(String name, BigDecimal amount) {
        return withValues(values.with(name, new JsonNumber(amount)));
    }

    public Entity withValues(JsonObject changed) {
        return new Entity(kind, key, changed);
    }
}
