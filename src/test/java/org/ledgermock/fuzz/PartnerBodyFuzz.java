package org.ledgermock.fuzz;

import org.ledgermock.server.Served;

/** Rightly signed JSON bodies of one vendor. */
public final class PartnerBodyFuzz {

    private PartnerBodyFuzz() {}

    /** The first line is the action, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        SignedBody.send(
                data,
                "AuthFailure.SignatureFailure",
                (action, body) ->
                        Ground.one().answer(Served.TENCENT, Signed.tc3("POST", "", "application/json", action, body)));
    }
}
