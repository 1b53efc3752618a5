package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.server.Served;

/** JSON bodies of the other vendor: rightly signed they are never refused for it, and how JSON is written means nothing. */
public final class MemberBodyFuzz {

    private static final String WRONG_SIGNATURE = "1032";

    private MemberBodyFuzz() {}

    /** The first line is the path below the version of the API, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        if (!split.line().matches("[!-~]*")) {
            return;
        }
        Exchange exchange = sent(split.line(), split.rest());
        Require.that(
                !Ground.code(exchange).orElse("").equals(WRONG_SIGNATURE),
                () -> "a right signature is refused: " + Ground.why(exchange));
        if (JsonReader.read(split.rest()) instanceof JsonReading.Read read) {
            byte[] compact = JsonWriter.write(read.value()).getBytes(UTF_8);
            if (!Arrays.equals(compact, split.rest())) {
                Ground.requireSame(exchange, sent(split.line(), compact), "it is the same JSON");
            }
        }
    }

    private static Exchange sent(String path, byte[] body) {
        return Ground.one().answer(Served.KYBIO, Signed.member("/openapi/v1/" + path, body));
    }
}
