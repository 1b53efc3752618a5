package org.ledgermock.tencent.protocol;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A TC3 signature as it came: the bytes that it stands for, read as hex and read as Base64, where it can be either. */
final class GivenSignature {

    private static final int BYTES = 32;

    private final Optional<byte[]> hex;
    private final Optional<byte[]> base64;

    private GivenSignature(Optional<byte[]> hex, Optional<byte[]> base64) {
        this.hex = hex;
        this.base64 = base64;
    }

    static GivenSignature of(String text) {
        boolean isHex = text.length() == 2 * BYTES && text.chars().allMatch(HexFormat::isHexDigit);
        return new GivenSignature(isHex ? Optional.of(HexFormat.of().parseHex(text)) : Optional.empty(), base64(text));
    }

    // Only what would be written so: the decoder takes other texts for the same bytes.
    private static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == BYTES
                            && Base64.getEncoder().encodeToString(bytes).equals(text)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is worth a signature to see whether it is the same, written in this form. */
    boolean canBe(boolean inBase64) {
        return (inBase64 ? base64 : hex).isPresent();
    }

    boolean is(byte[] signature, boolean inBase64) {
        return (inBase64 ? base64 : hex)
                .filter(bytes -> Arrays.equals(bytes, signature))
                .isPresent();
    }
}
