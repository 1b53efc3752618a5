package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What happens to one delivery.
 *
 * @param orderId of the order that it comes of
 * @param pause that the deviation makes this time; zero when it makes none
 */
public record Fault(String orderId, Deviation deviation, Duration pause) {

    public Fault {
        requireNonNull(orderId, "orderId");
        requireNonNull(deviation, "deviation");
        requireNonNull(pause, "pause");
    }

    public String kind() {
        return deviation.kind();
    }
}
