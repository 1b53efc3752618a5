package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;

/** JSON bodies, rightly signed: they are never refused for it, and how JSON is written means nothing. */
final class SignedBody {

    private SignedBody() {}

    /**
     * Sends one.
     *
     * @param data in its first line where to, and then the body
     * @param wrongSignature the code that a wrong signature has
     * @param sent signs and sends
     */
    static void send(byte[] data, String wrongSignature, BiFunction<String, byte[], Exchange> sent) {
        Split split = Split.of(data);
        if (!split.line().matches("[!-~]*")) {
            return;
        }
        Exchange exchange = sent.apply(split.line(), split.rest());
        Require.that(
                !Ground.code(exchange).orElse("").equals(wrongSignature),
                () -> "a right signature is refused: " + Ground.why(exchange));
        if (JsonReader.read(split.rest()) instanceof JsonReading.Read read) {
            byte[] compact = JsonWriter.write(read.value()).getBytes(UTF_8);
            if (!Arrays.equals(compact, split.rest())) {
                Ground.requireSame(exchange, sent.apply(split.line(), compact), "it is the same JSON");
            }
        }
    }
}
