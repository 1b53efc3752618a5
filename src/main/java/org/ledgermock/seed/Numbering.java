package org.ledgermock.seed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;

/** Gives entities their running number in the order of the seeds, where a seed leaves it out. */
final class Numbering {

    private final EntityModel model;
    private final Map<String, BigDecimal> highest = new HashMap<>();

    Numbering(EntityModel model) {
        this.model = model;
    }

    JsonObject numbered(String kind, JsonObject values) {
        Optional<String> field = Optional.ofNullable(model.numbers().get(kind));
        if (field.isEmpty()) {
            return values;
        }
        BigDecimal before = highest.getOrDefault(kind, BigDecimal.ZERO);
        BigDecimal own = values.number(field.get()).orElseGet(() -> before.add(BigDecimal.ONE));
        highest.put(kind, before.max(own));
        return values.has(field.get()) ? values : values.with(field.get(), new JsonNumber(own));
    }
}
