package org.ledgermock.fuzz;

import java.util.Arrays;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.server.Served;

/** JSON bodies of one vendor: rightly signed they are never refused for it, and how JSON is written means nothing. */
public final class PartnerBodyFuzz {

    private PartnerBodyFuzz() {}

    /** The first line is the action, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        if (!split.line().matches("[!-~]*")) {
            return;
        }
        Exchange exchange = sent(split.line(), split.rest());
        Require.that(
                !Ground.code(exchange).orElse("").equals("AuthFailure.SignatureFailure"),
                () -> "a right signature is refused: " + Ground.why(exchange));
        if (JsonReader.read(split.rest()) instanceof JsonReading.Read read) {
            byte[] compact = JsonWriter.write(read.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (!Arrays.equals(compact, split.rest())) {
                Ground.requireSame(exchange, sent(split.line(), compact), "it is the same JSON");
            }
        }
    }

    private static Exchange sent(String action, byte[] body) {
        return Ground.one().answer(Served.TENCENT, Signed.tc3("POST", "", "application/json", action, body));
    }
}
