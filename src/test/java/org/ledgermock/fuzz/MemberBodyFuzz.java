package org.ledgermock.fuzz;

import org.ledgermock.server.Served;

/** Rightly signed JSON bodies of the other vendor. */
public final class MemberBodyFuzz {

    private MemberBodyFuzz() {}

    /** The first line is the path below the version of the API, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        SignedBody.send(
                data,
                "1032",
                (path, body) -> Ground.one().answer(Served.KYBIO, Signed.member("/openapi/v1/" + path, body)));
    }
}
