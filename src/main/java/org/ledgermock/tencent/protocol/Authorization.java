package org.ledgermock.tencent.protocol;

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

    String BEGIN = Tc3Signature.ALGORITHM + " ";

    /** Reads the value of an Authorization header; whatever it is, there is an answer. */
    static Authorization parse(String header) {
        if (header.length() > LONGEST) {
            return new Garbled("it is longer than " + LONGEST + " characters");
        }
        int first = header.indexOf(',');
        int second = header.indexOf(',', first + 1);
        if (!header.startsWith(BEGIN) || first < 0 || second < 0 || header.indexOf(',', second + 1) >= 0) {
            return garbled();
        }
        Optional<String> credential = value(header, BEGIN.length(), first, "Credential=");
        Optional<String> signedHeaders = value(header, first + 1, second, "SignedHeaders=");
        Optional<String> signature = value(header, second + 1, header.length(), "Signature=");
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

    // What stands behind a name in a part of the header, white space around both left away.
    private static Optional<String> value(String header, int from, int to, String name) {
        int begin = from;
        while (begin < to && Character.isWhitespace(header.charAt(begin))) {
            begin++;
        }
        int end = to;
        while (end > begin && Character.isWhitespace(header.charAt(end - 1))) {
            end--;
        }
        if (end - begin <= name.length() || !header.startsWith(name, begin)) {
            return Optional.empty();
        }
        String value = header.substring(begin + name.length(), end);
        return value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0 ? Optional.empty() : Optional.of(value);
    }

    private static Garbled garbled() {
        return new Garbled("it has not the form '" + Tc3Signature.ALGORITHM
                + " Credential=SecretId/date/service/tc3_request, SignedHeaders=…, Signature=…'");
    }
}
