package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.Optional;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.server.Served;

/** Forms, signed in their own way: of pairs that can be read in one way alone a right signature is never called wrong. */
public final class FormFuzz {

    private FormFuzz() {}

    /** An input without a Signature gets the right one. */
    public static void fuzzerTestOneInput(byte[] data) {
        String pairs = new String(data, ISO_8859_1);
        Optional<Map<String, String>> plain = Pairs.decoded(pairs);
        String signature = TencentPageSigner.v1(
                        "POST", Served.HOST, "/", plain.orElse(Map.of()), Served.PARTNER.secret())
                .signature();
        String form = pairs.contains("Signature=") ? pairs : pairs + "&Signature=" + Pairs.escaped(signature);
        Request request = Request.whole(
                "POST",
                "/",
                "",
                Headers.of("Host", Served.HOST).and("Content-Type", Signed.FORM),
                form.getBytes(ISO_8859_1));

        Exchange exchange = Ground.one().answer(Served.TENCENT, request);

        // Another target may have made an account, whose key this is not.
        boolean right = plain.filter(all -> Served.PARTNER.id().equals(all.get("SecretId")))
                        .isPresent()
                && !pairs.contains("Signature=");
        Require.that(
                !right || !Ground.code(exchange).orElse("").equals("AuthFailure.SignatureFailure"),
                () -> "a right signature is refused: " + Ground.why(exchange));
        Require.that(
                exchange.error().isPresent()
                        || Pairs.decoded(form)
                                .map(all -> TencentPageSigner.v1("POST", Served.HOST, "/", all, Served.PARTNER.secret())
                                        .signature()
                                        .equals(all.getOrDefault("Signature", "")
                                                .replaceAll("\\s", "")))
                                .orElse(false),
                () -> "taken without the right signature: " + form);
    }
}
