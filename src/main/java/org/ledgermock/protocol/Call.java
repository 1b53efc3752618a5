package org.ledgermock.protocol;

import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/** What has been learnt of one request. Belongs to one thread; its protocol's stages fill it in. */
public interface Call {

    String requestId();

    /** The operation that is asked for, as its contract names it; empty while none is recognised. */
    String operation();

    /** The id of the credential that the request names; empty while none is. */
    String credentialId();

    /** The credential, once it has been found. */
    Optional<Credential> credential();

    /** What the request schema describes; an empty object until it has been decoded. */
    JsonObject arguments();

    /** Whether all arguments arrived as text, to be read as the types that the request schema declares. */
    boolean textual();

    /** The language of error texts that is asked for: {@code en}, {@code zh}. */
    String language();
}
