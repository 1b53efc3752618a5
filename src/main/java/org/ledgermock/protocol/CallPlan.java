package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.ledgermock.message.Credential;

/**
 * A call that a client is about to make.
 *
 * @param address of the operation, as its contract declares it
 * @param body the arguments as JSON, to be sent as they are; a protocol may add what it carries in the body
 * @param host as the Host header will have it
 * @param now the client's time
 */
public record CallPlan(String address, String body, Credential credential, String host, Instant now) {

    public CallPlan {
        requireNonNull(address, "address");
        requireNonNull(body, "body");
        requireNonNull(credential, "credential");
        requireNonNull(host, "host");
        requireNonNull(now, "now");
    }
}
