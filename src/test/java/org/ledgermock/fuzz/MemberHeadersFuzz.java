package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.server.Served;

/** The headers of the other vendor: none are taken without the right signature, and all other headers may be anything. */
public final class MemberHeadersFuzz {

    private static final byte[] BODY = "{\"appId\":\"%s\",\"customerUid\":%s}"
            .formatted(Served.SHOP.id(), Served.MEMBER)
            .getBytes(UTF_8);
    private static final String SIGNATURE = KybioPageSigner.sign(Served.SHOP.secret(), BODY);

    private MemberHeadersFuzz() {}

    /** A header in each line; where an input has {@code {signature}}, the right one is put in. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, ISO_8859_1).replace("{signature}", SIGNATURE);
        if (!text.matches("[\\t\\n -~\\x80-\\xff]*")) {
            return;
        }
        Headers headers = Headers.NONE;
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers = headers.and(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        Exchange exchange = Ground.one()
                .answer(
                        Served.KYBIO,
                        Request.whole("POST", "/openapi/v1/customerOpenApi/queryByUid", "", headers, BODY));
        Require.that(
                exchange.error().isPresent() || text.toUpperCase(Locale.ROOT).contains(SIGNATURE),
                () -> "taken without the right signature");
    }
}
