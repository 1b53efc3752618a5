package org.ledgermock.protocol.tencent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Authorization header of a TC3 request says. */
sealed interface Authorization {

    /**
     * It has the form that the vendor documents.
     *
     * @param date and {@code service}: of the credential scope
     * @param signedHeaders in lower case, in their order
     */
    record Parsed(String secretId, String date, String service, List<String> signedHeaders, String signature)
            implements Authorization {

        public Parsed {
            signedHeaders = List.copyOf(signedHeaders);
        }
    }

    /** It has not. */
    record Garbled(String problem) implements Authorization {}

    Pattern FORM = Pattern.compile("TC3-HMAC-SHA256\\s+Credential=([^/,\\s]+)/([^/,\\s]*)/([^/,\\s]*)/([^/,\\s]*)\\s*,"
            + "\\s*SignedHeaders=([^,\\s]*)\\s*,\\s*Signature=([^,\\s]*)\\s*");

    static Authorization parse(String header) {
        if (header.length() > 4_096) {
            return new Garbled("it is longer than 4096 characters");
        }
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return new Garbled("it has not the form '" + Tc3Signature.ALGORITHM
                    + " Credential=SecretId/date/service/tc3_request, SignedHeaders=…, Signature=…'");
        }
        if (!matcher.group(4).equals(Tc3Signature.TERMINATOR)) {
            return new Garbled("its credential scope ends in '" + matcher.group(4) + "', not in 'tc3_request'");
        }
        List<String> names = List.of(matcher.group(5).toLowerCase(Locale.ROOT).split(";"));
        if (!names.contains("content-type") || !names.contains("host")) {
            return new Garbled("its SignedHeaders are '" + matcher.group(5) + "', without both content-type and host");
        }
        return new Parsed(matcher.group(1), matcher.group(2), matcher.group(3), names, matcher.group(6));
    }
}
