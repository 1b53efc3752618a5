package org.ledgermock.verify.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What is done to a body on its way. */
final class Bytes {

    private Bytes() {}

    /** The same JSON, in other bytes. */
    static byte[] withSpace(byte[] body) {
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = ' ';
        return longer;
    }

    /** One member more at the end of a JSON object. */
    static byte[] withNewMember(byte[] body) {
        String text = new String(body, UTF_8);
        return text.replaceFirst("}\\s*$", ", \"remark\": \"\"}").getBytes(UTF_8);
    }
}
