package org.ledgermock.state;

import java.time.Instant;
import java.util.Optional;
import org.ledgermock.message.Credential;

/**
 * A credential of an account.
 *
 * @param expires the first instant of wire time at which it is no longer good; empty for never
 */
public record HeldCredential(Credential credential, Optional<Instant> expires) {

    /** One that is good for ever. */
    public static HeldCredential of(Credential credential) {
        return new HeldCredential(credential, Optional.empty());
    }

    public String id() {
        return credential.id();
    }

    public boolean isExpired(Instant wireTime) {
        return expires.isPresent() && !wireTime.isBefore(expires.get());
    }
}
