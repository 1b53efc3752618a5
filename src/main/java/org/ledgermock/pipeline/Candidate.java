package org.ledgermock.pipeline;

import java.util.Comparator;
import org.ledgermock.protocol.FamilyClaim;

/**
 * A family that a request may be for, where several are at its path.
 *
 * @param owner whether the credential that the request names is one of this family's
 */
record Candidate(ServedFamily family, FamilyClaim claim, boolean owner) {

    static final Comparator<Candidate> LIKELIEST_FIRST = Comparator.comparing(Candidate::claim)
            .thenComparing(Candidate::owner)
            .reversed();
}
