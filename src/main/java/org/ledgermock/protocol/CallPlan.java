package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Request;

/**
 * A call that a client is about to make.
 *
 * @param address of the operation, as its contract declares it
 * @param body the arguments as JSON, to be sent as they are; a protocol may add what it carries in the body
 * @param unsigned the request with these arguments where the contract says that they stand, and no header but theirs
 * @param host as the Host header will have it
 * @param now the client's time
 * @param common parameters that go with each call of this client, by the protocol's own names
 */
public record CallPlan(
        String address,
        String body,
        Request unsigned,
        Credential credential,
        String host,
        Instant now,
        Map<String, String> common) {

    public CallPlan {
        requireNonNull(address, "address");
        requireNonNull(body, "body");
        requireNonNull(unsigned, "unsigned");
        requireNonNull(credential, "credential");
        requireNonNull(host, "host");
        requireNonNull(now, "now");
        common = Map.copyOf(common);
    }
}
