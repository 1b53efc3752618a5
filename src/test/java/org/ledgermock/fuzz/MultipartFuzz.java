package org.ledgermock.fuzz;

import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonString;
import org.ledgermock.server.Served;

/** Bodies of several parts: a right signature is never called wrong, and what was read is read again from a plain body. */
public final class MultipartFuzz {

    private static final String ACTION = "QueryCustomersCredit";

    private MultipartFuzz() {}

    /** The first line is the boundary, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        if (!split.line().matches("[ -~]*")) {
            return;
        }
        Exchange exchange = sent("multipart/form-data; boundary=" + split.line(), split.rest());
        Require.that(
                !Ground.code(exchange).orElse("").equals("AuthFailure.SignatureFailure"),
                () -> "a right signature is refused: " + Ground.why(exchange));
        if (exchange.arguments().size() == 0 || exchange.stage().equals("arguments")) {
            return;
        }
        // What can be told apart in parts can be told apart in pairs.
        StringBuilder parts = new StringBuilder();
        boolean[] flat = {true};
        exchange.arguments().forEach((name, value) -> {
            flat[0] &= value instanceof JsonString text && !(name + text.text()).matches("(?s).*[\\r\\n\"].*");
            parts.append(
                    value instanceof JsonString text
                            ? "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                    .formatted(name, text.text())
                            : "");
        });
        if (flat[0]) {
            byte[] plain = (parts + "--b--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Ground.requireSame(
                    exchange, sent("multipart/form-data; boundary=b", plain), "these are the same arguments");
        }
    }

    private static Exchange sent(String contentType, byte[] body) {
        return Ground.one().answer(Served.TENCENT, Signed.tc3("POST", "", contentType, ACTION, body));
    }
}
