package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.Pasted;

/**
 * A text that somebody pasted, whatever it is.
 *
 * @param charset in which bodies were typed
 */
public record Paste(String text, Charset charset) {

    private static final Pattern CURL = Pattern.compile("(?m)^[^\\S\n]*(?:[$#>%] ?|PS[^>\n]*> ?)?curl(?:\\.exe)?\\s");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads bytes as the text that they are; what is no Unicode keeps its bytes. */
    public static Paste of(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new Paste(new String(bytes, UTF_16LE).substring(1), UTF_8);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new Paste(new String(bytes, UTF_16BE).substring(1), UTF_8);
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new Paste(marked ? text.substring(1) : text, UTF_8);
        } catch (CharacterCodingException e) {
            return new Paste(new String(bytes, ISO_8859_1), ISO_8859_1);
        }
    }

    /**
     * The requests in it; none when it has none that can be read.
     *
     * @param folder where the files are that a command names
     * @param examiners some of which know logs of their own
     */
    public List<Pasted> requests(Path folder, List<Examiner> examiners) {
        List<Pasted> found = new ArrayList<>(JsonRequests.read(text));
        if (found.isEmpty()) {
            Matcher curl = CURL.matcher(text);
            while (curl.find()) {
                int begin = text.indexOf("curl", curl.start());
                found.add(CurlCommand.read(text.substring(begin), folder, charset));
            }
        }
        for (Examiner examiner : found.isEmpty() ? examiners : List.<Examiner>of()) {
            found.addAll(examiner.read(text));
        }
        return found.isEmpty() ? RawRequest.read(text, charset) : List.copyOf(found);
    }
}
