package org.ledgermock.kybio.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;
import org.ledgermock.protocol.Thoroughness;

/** Whether a request's signature was made with the caller's key over this body. */
final class DataSignatureCheck {

    private final Thoroughness thoroughness;

    DataSignatureCheck(Thoroughness thoroughness) {
        this.thoroughness = thoroughness;
    }

    Optional<Refusal> examine(KybioCall call) {
        if (isRight(call)) {
            thoroughness.explained();
            return Optional.empty();
        }
        return Optional.of(new Refusal(KybioErrors.WRONG_SIGNATURE, Map.of(), why(call)));
    }

    // The vendor's Java trims key and body before it signs.
    boolean isRight(KybioCall call) {
        String got = KybioChecks.signature(call.request()).orElseThrow();
        String key = call.credential().orElseThrow().secret();
        boolean strict = call.gateway().options().is("hexCase", "upper");
        String compared = strict ? got : got.toUpperCase(Locale.ROOT);
        return equal(DataSignature.of(key, call.request().body()), compared)
                || equal(DataSignature.of(key.trim(), call.request().bodyText().trim()), compared);
    }

    /** Why a signature is not right. */
    Explanation why(KybioCall call) {
        return new SignatureDiagnosis(call, thoroughness)
                .explain(KybioChecks.signature(call.request()).orElseThrow());
    }

    private static boolean equal(String expected, String got) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), got.getBytes(StandardCharsets.UTF_8));
    }
}
