package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.ledgermock.state.Change;

/**
 * That a credential is a sandbox's from a row on, or no longer: nobody else of the family can have it.
 *
 * @param credential its id
 * @param isMade false when it is given up
 */
record CredentialClaim(String family, String credential, boolean isMade) {

    CredentialClaim {
        requireNonNull(family, "family");
        requireNonNull(credential, "credential");
    }

    /** What the changes of a sandbox of a family claim. */
    static List<CredentialClaim> of(String family, List<Change> changes) {
        return changes.stream()
                .flatMap(change -> {
                    if (change instanceof Change.CredentialAdded added) {
                        return Stream.of(
                                new CredentialClaim(family, added.held().id(), true));
                    }
                    return change instanceof Change.CredentialRevoked revoked
                            ? Stream.of(new CredentialClaim(family, revoked.id(), false))
                            : Stream.empty();
                })
                .toList();
    }
}
