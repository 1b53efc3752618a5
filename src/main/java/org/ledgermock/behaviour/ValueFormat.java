package org.ledgermock.behaviour;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/** How a value that a {@link AnswerTemplate} takes from its source is written. */
public enum ValueFormat {
    AS_IT_IS {
        @Override
        JsonValue write(JsonValue value) {
            return value;
        }
    },
    /** A number as a string of its digits. */
    STRING {
        @Override
        JsonValue write(JsonValue value) {
            return value instanceof JsonNumber number
                    ? new JsonString(number.value().toPlainString())
                    : value;
        }
    },
    /** A string of digits as a number. */
    NUMBER {
        @Override
        JsonValue write(JsonValue value) {
            return value instanceof JsonString string ? number(string) : value;
        }

        private JsonValue number(JsonString text) {
            if (JsonReader.read(text.text()) instanceof JsonReading.Read read
                    && read.value() instanceof JsonNumber number) {
                return number;
            }
            throw new JsonMismatch("", "the text '%s' is no number".formatted(Texts.shortened(text.text())));
        }
    },
    /** A text as the hex digits of its MD5, in upper case; an empty one stays empty. */
    DIGEST {
        @Override
        JsonValue write(JsonValue value) {
            return value instanceof JsonString string && !string.text().isEmpty()
                    ? new JsonString(digest(string.text()))
                    : value;
        }

        private String digest(String text) {
            try {
                return HexFormat.of()
                        .withUpperCase()
                        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("the JDK has no MD5", e);
            }
        }
    },
    /** A mail address of which the first four characters, nine stars and the domain are shown. */
    MASKED_MAIL {
        @Override
        JsonValue write(JsonValue value) {
            return value instanceof JsonString mail ? new JsonString(masked(mail.text())) : value;
        }

        private String masked(String mail) {
            int at = mail.indexOf('@');
            if (at < 0) {
                return mail;
            }
            int shown = Math.min(at, SHOWN);
            if (shown > 0 && Character.isHighSurrogate(mail.charAt(shown - 1))) {
                shown--;
            }
            return mail.substring(0, shown) + STARS + mail.substring(at);
        }
    };

    // As QueryCustomersCredit's example shows it: abcd*********@tencent.com.
    private static final int SHOWN = 4;
    private static final String STARS = "*********";

    abstract JsonValue write(JsonValue value);
}
