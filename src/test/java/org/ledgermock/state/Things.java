package org.ledgermock.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ledgermock.message.JsonObject;

/** A small model to try the state with: things with a place and two amounts, and one purse. */
public final class Things {

    static final EntityKind THING =
            new EntityKind("thing", false, "id", List.of("place", "id"), List.of("amount", "limit"));
    static final EntityKind PURSE = new EntityKind("purse", true, "id", List.of(), List.of("left"));
    public static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Things() {}

    public static Model model(Invariant... invariants) {
        return Model.of(List.of(THING, PURSE), List.of(invariants));
    }

    public static Entity thing(long id, String place, String amount, String limit) {
        return Entity.of(
                THING,
                JsonObject.builder()
                        .put("id", id)
                        .put("place", place)
                        .put("amount", new BigDecimal(amount))
                        .put("limit", new BigDecimal(limit))
                        .build());
    }

    public static Entity purse(String left) {
        return Entity.of(
                PURSE,
                JsonObject.builder()
                        .put("id", 1)
                        .put("left", new BigDecimal(left))
                        .build());
    }

    public static Change.Put put(Entity entity) {
        return new Change.Put(entity);
    }

    public static Change.Entry entry(String key, String before, String amount) {
        return new Change.Entry(
                TIME,
                "Do",
                "request-" + key,
                "thing",
                key,
                List.of(new Change.Movement("amount", new BigDecimal(before), new BigDecimal(amount))),
                JsonObject.EMPTY);
    }
}
