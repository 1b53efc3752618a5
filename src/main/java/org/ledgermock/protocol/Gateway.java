package org.ledgermock.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;

/** What a protocol may ask of the server that it speaks for. */
public interface Gateway {

    String newRequestId();

    /** The operation with this address; empty when the family has none there. */
    Optional<String> operation(String address);

    /** The addresses of all operations. */
    Collection<String> addresses();

    /**
     * Why the family has no operation at an address: the vendor has it and the mock has not, or nobody knows of it.
     *
     * @param sent as the client wrote it
     */
    Explanation absence(String address, String sent);

    /** The operation whose method and path template a request has, and its arguments. */
    Routing route(Request request);

    /** The common parameters that an operation insists on, under the options in force. */
    Set<String> requiredCommonParameters(String operation);

    Optional<Credential> credential(String id);

    /** Whether a credential that was good is so no longer, at the wire time of its sandbox. */
    default boolean isExpired(String credentialId) {
        return false;
    }

    /** The id of the credential whose secret this text is: a client may have mixed up the two. */
    Optional<String> ownerOfSecret(String text);

    /** The family's credentials, at most a hundred: only to find out whose key a wrong signature was made with. */
    Collection<Credential> someCredentials();

    /** The wire time of the sandbox that a credential belongs to; the machine's when it belongs to none. */
    Instant wireTime(String credentialId);

    Options options();
}
