package org.ledgermock.wiremock;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The body of a form, before anybody decodes it. */
final class FormBody {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    // A larger form no family takes; decoding it would cost seconds.
    private static final int MAX = 1 << 20;
    private static final String CHARSET = "charset=";

    private FormBody() {}

    static boolean is(String contentType) {
        return contentType.contains("x-www-form-urlencoded");
    }

    /** Whether WireMock can decode it: strictly, as it fails on what others would put a replacement character for. */
    static boolean isDecodable(byte[] body, String contentType) {
        if (body.length > MAX) {
            return false;
        }
        try {
            int at = contentType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
            Charset charset = at < 0
                    ? StandardCharsets.UTF_8
                    : Charset.forName(contentType
                            .substring(at + CHARSET.length())
                            .split("[; ]")[0]
                            .replace("\"", ""));
            String unescaped =
                    URLDecoder.decode(new String(body, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
            charset.newDecoder().decode(ByteBuffer.wrap(unescaped.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "a form cannot be decoded", e);
            return false;
        }
    }
}
