package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;

/**
 * A fault that is to be ordered, for the next delivery of an operation unless something else is said. A delivery is a
 * request that reaches the operation: one call of a program may be several, for some HTTP clients send again by
 * themselves.
 *
 * @param operation as the vendor spells it
 * @param trigger and {@code deviation}: as the admin API writes them
 * @param atMost after so many deliveries it is over
 * @param seed of the numbers that a chance and a pause are drawn by
 * @param connection {@code fresh} or {@code reused} when only deliveries on such a connection are meant
 */
public record NewFault(
        String operation,
        JsonObject trigger,
        JsonObject deviation,
        Optional<Long> atMost,
        Optional<Long> seed,
        Optional<String> connection) {

    private static final String REUSED = "reused";

    public NewFault {
        requireNonNull(operation, "operation");
        requireNonNull(trigger, "trigger");
        requireNonNull(deviation, "deviation");
        requireNonNull(atMost, "atMost");
        requireNonNull(seed, "seed");
        requireNonNull(connection, "connection");
    }

    private static NewFault of(String operation, String kind, JsonObject details) {
        return of(operation, JsonObject.of(kind, details));
    }

    static NewFault of(String operation, JsonObject deviation) {
        return new NewFault(
                operation,
                trigger("next", "deliveries", 1),
                deviation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static JsonObject trigger(String kind, String name, long value) {
        return JsonObject.of(kind, JsonObject.of(name, value));
    }

    /**
     * Refused with an error, and nothing changes.
     *
     * @param code of the operation's contract or its family's, or the id of an error statement
     */
    public static NewFault error(String operation, String code) {
        return of(operation, "error", JsonObject.of("code", code));
    }

    /** Refused by the vendor's busy error, and nothing changes. */
    public static NewFault refuse(String operation) {
        return of(operation, "refuse", JsonObject.EMPTY);
    }

    /** The connection is reset, and nothing changes. */
    public static NewFault drop(String operation) {
        return of(operation, "drop", JsonObject.EMPTY);
    }

    /** Held up, then carried out as always: milliseconds up to ten minutes. */
    public static NewFault delay(String operation, Duration by) {
        return of(operation, "delay", fixed(by));
    }

    /** Carried out, and the connection is reset in place of the answer. */
    public static NewFault lost(String operation) {
        return of(operation, "lost", JsonObject.EMPTY);
    }

    /** Carried out at once, and the answer comes later: milliseconds up to ten minutes. */
    public static NewFault late(String operation, Duration by) {
        return of(operation, "late", fixed(by));
    }

    /** Carried out, and answered by the vendor's busy error. */
    public static NewFault busy(String operation) {
        return of(operation, "busy", JsonObject.EMPTY);
    }

    /** Delivered two times; the client gets the answer to the second. */
    public static NewFault twice(String operation) {
        return of(operation, "twice", JsonObject.EMPTY);
    }

    /** A reading call is answered from the state of so many seconds ago, at most 60. */
    public static NewFault stale(String operation, long seconds) {
        return of(operation, "stale", JsonObject.of("seconds", seconds));
    }

    /**
     * Any other: {@code wrongContentType}, {@code gatewayPage}, {@code emptyBody}, {@code cutBody} without details, {@code
     * missingField} and {@code retypedField} with the JSON Pointer {@code at}, or one of the above with details of its own.
     */
    public static NewFault other(String operation, String kind, JsonObject details) {
        return of(operation, kind, details);
    }

    private static JsonObject fixed(Duration by) {
        return JsonObject.of("fixed", JsonObject.of("millis", by.toMillis()));
    }

    /** For the next so many deliveries. */
    public NewFault next(long deliveries) {
        return when(trigger("next", "deliveries", deliveries));
    }

    /** For the delivery of this number alone, from 1. */
    public NewFault nth(long delivery) {
        return when(trigger("nth", "delivery", delivery));
    }

    /** For the delivery of this number among those whose arguments have this value at this JSON Pointer. */
    public NewFault nth(long delivery, String pointer, JsonValue value) {
        return when(JsonObject.of(
                "nth",
                JsonObject.of("delivery", delivery)
                        .with("at", new JsonString(pointer))
                        .with("equals", value)));
    }

    /** For each delivery whose number is a multiple of this one: with 3, for the third, the sixth, and so on. */
    public NewFault every(long deliveries) {
        return when(trigger("every", "deliveries", deliveries));
    }

    /**
     * For any delivery, with a probability from 0 to 1.
     *
     * @param seed the same one takes the same deliveries each time
     */
    public NewFault withChance(BigDecimal probability, long seed) {
        NewFault chance = when(JsonObject.of("chance", JsonObject.of("probability", new JsonNumber(probability))));
        return new NewFault(operation, chance.trigger, deviation, atMost, Optional.of(seed), connection);
    }

    /** For each delivery whose arguments have this value at this JSON Pointer. */
    public NewFault whileEqual(String pointer, JsonValue value) {
        return when(JsonObject.of(
                "while", JsonObject.of("at", new JsonString(pointer)).with("equals", value)));
    }

    public NewFault atMost(long deliveries) {
        return new NewFault(operation, trigger, deviation, Optional.of(deliveries), seed, connection);
    }

    /** For deliveries on a connection that was not used before. */
    public NewFault onFreshConnection() {
        return on("fresh");
    }

    /** For deliveries on a connection that was used before: HTTP libraries send again by themselves on such a one. */
    public NewFault onReusedConnection() {
        return on(REUSED);
    }

    /** Whether it is for deliveries on a connection that was used before. */
    public boolean isOnReusedConnection() {
        return connection.equals(Optional.of(REUSED));
    }

    private NewFault on(String kind) {
        return new NewFault(operation, trigger, deviation, atMost, seed, Optional.of(kind));
    }

    private NewFault when(JsonObject other) {
        return new NewFault(operation, other, deviation, atMost, seed, connection);
    }

    /** What it does: {@code error}, {@code lost}, {@code delay}. */
    public String kind() {
        return deviation.names().get(0);
    }

    /** As the admin API takes an order. */
    public JsonObject json() {
        return RecordWriter.write(this);
    }
}
