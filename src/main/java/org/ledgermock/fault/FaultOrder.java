package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;

/**
 * That a deviation is to happen to coming deliveries of an operation.
 *
 * @param atMost after so many it is over, however many deliveries its trigger would go on to take; at least one
 * @param seed of the numbers that a chance and a pause are drawn by; 0 when none is given
 * @param connection that a delivery has to come on to be one of those; any when none is given
 */
public record FaultOrder(
        String operation,
        Trigger trigger,
        Deviation deviation,
        Optional<Long> atMost,
        Optional<Long> seed,
        Optional<ConnectionKind> connection) {

    public FaultOrder {
        requireNonNull(operation, "operation");
        requireNonNull(trigger, "trigger");
        requireNonNull(deviation, "deviation");
        if (atMost.isPresent() && atMost.get() < 1) {
            throw new IllegalArgumentException("'atMost' is at least 1, not " + atMost.get());
        }
        requireNonNull(seed, "seed");
        requireNonNull(connection, "connection");
    }

    /** That it happens to the next delivery alone. */
    public static FaultOrder next(String operation, Deviation deviation) {
        return next(operation, 1, deviation);
    }

    /** That it happens to the next so many deliveries. */
    public static FaultOrder next(String operation, long deliveries, Deviation deviation) {
        return new FaultOrder(
                operation,
                new Trigger.Next(deliveries),
                deviation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws JsonMismatch when it is written otherwise than {@link #json} writes it; the message says what is allowed */
    public static FaultOrder read(JsonValue written) {
        return RecordReader.read(written, FaultOrder.class);
    }

    public JsonObject json() {
        return RecordWriter.write(this);
    }

    /** After how many hits it is over. */
    long bound() {
        return Math.min(atMost.orElse(Long.MAX_VALUE), trigger.most());
    }
}
