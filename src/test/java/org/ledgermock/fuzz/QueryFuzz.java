package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.ledgermock.journal.Exchange;
import org.ledgermock.server.Served;

/** Queries, signed as they are sent: a right signature is never called wrong. */
public final class QueryFuzz {

    private QueryFuzz() {}

    /** The first line is the action, what follows the query. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        String query = new String(split.rest(), ISO_8859_1);
        if (!query.matches("[!-~]*") || !split.line().matches("[!-~]*")) {
            return;
        }
        Exchange exchange =
                Ground.one().answer(Served.TENCENT, Signed.tc3("GET", query, Signed.FORM, split.line(), new byte[0]));
        Require.that(
                !Ground.code(exchange).orElse("").equals("AuthFailure.SignatureFailure"),
                () -> "a right signature is refused: " + Ground.why(exchange));
    }
}
