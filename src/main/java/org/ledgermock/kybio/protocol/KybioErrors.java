package org.ledgermock.kybio.protocol;

import java.util.Map;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;

/** The ids of the error statements that this protocol names; their codes and texts are in the family's contract. */
final class KybioErrors {

    static final String UNKNOWN = "error.0";
    static final String NO_SIGNATURE = "error.1031";
    static final String WRONG_SIGNATURE = "error.1032";
    static final String NO_APP = "error.1034";
    static final String PARAMETER = "error.9003";
    static final String QUOTA = "error.quota";

    static final Set<String> ALL = Set.of(UNKNOWN, NO_SIGNATURE, WRONG_SIGNATURE, NO_APP, PARAMETER, QUOTA);

    private KybioErrors() {}

    static Refusal parameter(Explanation why) {
        return new Refusal(PARAMETER, Map.of(), why);
    }

    static Refusal parameter(String cause) {
        return parameter(Explanation.of(cause));
    }
}
