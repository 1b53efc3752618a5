package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Request;
import org.ledgermock.server.Served;

/** The header Authorization: none is taken that has not the right signature by the right key. */
public final class AuthorizationFuzz {

    private static final byte[] BODY = "{\"ClientUin\":1,\"AddedCredit\":1}".getBytes(UTF_8);
    private static final Request RIGHT = Signed.tc3("POST", "", "application/json", Served.ALLOCATE, BODY);
    private static final String SIGNATURE =
            RIGHT.headers().first("Authorization").orElseThrow().replaceFirst(".*Signature=", "");

    private AuthorizationFuzz() {}

    /** Where an input has {@code {signature}}, the right one is put in. */
    public static void fuzzerTestOneInput(byte[] data) {
        String value = new String(data, ISO_8859_1).replace("{signature}", SIGNATURE);
        if (!value.matches("[\\t -~\\x80-\\xff]*")) {
            return;
        }
        Exchange exchange = Ground.one()
                .answer(
                        Served.TENCENT,
                        Signed.tc3("POST", "", "application/json", Served.ALLOCATE, BODY, value.strip()));
        boolean taken = exchange.error().isEmpty();
        Require.that(
                !taken || value.contains(SIGNATURE) && value.contains(Served.PARTNER.id()),
                () -> "taken without the right signature: " + value);
    }
}
