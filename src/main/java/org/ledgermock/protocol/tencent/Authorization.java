package org.ledgermock.protocol.tencent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    int LONGEST = 4_096;

    /** Reads the value of an Authorization header; whatever it is, there is an answer. */
    static Authorization parse(String header) {
        if (header.length() > LONGEST) {
            return new Garbled("it is longer than " + LONGEST + " characters");
        }
        String[] parts = header.startsWith(Tc3Signature.ALGORITHM + " ")
                ? header.substring(Tc3Signature.ALGORITHM.length()).split(",", -1)
                : new String[0];
        if (parts.length != 3) {
            return garbled();
        }
        Optional<String> credential = value(parts[0], "Credential=");
        Optional<String> signedHeaders = value(parts[1], "SignedHeaders=");
        Optional<String> signature = value(parts[2], "Signature=");
        if (credential.isEmpty() || signedHeaders.isEmpty() || signature.isEmpty()) {
            return garbled();
        }
        return parsed(credential.get().split("/", -1), signedHeaders.get(), signature.get());
    }

    private static Authorization parsed(String[] credential, String signedHeaders, String signature) {
        if (credential.length != 4 || credential[0].isEmpty()) {
            return garbled();
        }
        if (!credential[3].equals(Tc3Signature.TERMINATOR)) {
            return new Garbled("its credential scope ends in '" + credential[3] + "', not in 'tc3_request'");
        }
        List<String> names = List.of(signedHeaders.toLowerCase(Locale.ROOT).split(";", -1));
        if (!names.contains("content-type") || !names.contains("host") || names.contains("")) {
            return new Garbled("its SignedHeaders are '" + signedHeaders
                    + "', which have to be names, content-type and host among them");
        }
        return new Parsed(credential[0], credential[1], credential[2], names, signature);
    }

    private static Optional<String> value(String part, String name) {
        String stripped = part.strip();
        String value = stripped.startsWith(name) ? stripped.substring(name.length()) : "";
        return value.isEmpty() || value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0
                ? Optional.empty()
                : Optional.of(value);
    }

    private static Garbled garbled() {
        return new Garbled("it has not the form '" + Tc3Signature.ALGORITHM
                + " Credential=SecretId/date/service/tc3_request, SignedHeaders=…, Signature=…'");
    }
}
