package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.Request;
import org.ledgermock.message.Texts;

/**
 * The parts of a {@code multipart/form-data} body, each of them one parameter, its value a text
 * (docs/sources/tencent-gateway.md#requests).
 */
final class Multipart {

    static final String TYPE = "multipart/form-data";

    private static final String END = "\r\n";
    private static final String EMPTY_LINE = END + END;
    private static final int LONGEST_HEADERS = 4_096;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;,\"]{1,70})(?=[\\s;]|$))");
    private static final Pattern NAME = Pattern.compile(
            "(?im)^content-disposition:\\s*form-data\\s*;(?:[^\\r\\n]*;)?\\s*name=(?:\"([^\"\\r\\n]+)\"|([^\\s;\"]+))");

    // One character for each byte, so that the bytes of a value can be had back.
    private final String body;
    private final String boundary;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Multipart(String body, String boundary) {
        // The first delimiter is like the others then.
        this.body = END + body;
        this.boundary = boundary;
    }

    static Parameters decode(Request request) {
        return boundary(request.headers().first("Content-Type").orElse(""))
                .map(boundary -> new Multipart(new String(request.body(), ISO_8859_1), boundary).decode())
                .orElseGet(() -> new Parameters.Malformed("its Content-Type names no boundary of 1 to 70 characters"));
    }

    private static Optional<String> boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        return matcher.find() ? Optional.of(either(matcher)) : Optional.empty();
    }

    private static String either(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private Parameters decode() {
        Matcher delimiter = Pattern.compile(Pattern.quote(END + "--" + boundary) + "(?:(--)|[ \\t]*+(?=\\r\\n))")
                .matcher(body);
        if (!delimiter.find()) {
            return new Parameters.Malformed("there is no line '--" + boundary + "'");
        }
        while (delimiter.group(1) == null) {
            int begin = delimiter.end();
            if (!delimiter.find()) {
                return new Parameters.Malformed("it does not end in '--" + boundary + "--'");
            }
            Optional<String> problem = part(body.substring(begin, delimiter.start()));
            if (problem.isPresent()) {
                return new Parameters.Malformed(problem.get());
            }
        }
        return new Parameters.Decoded(values);
    }

    private Optional<String> part(String part) {
        int headers = part.indexOf(EMPTY_LINE);
        Matcher name = NAME.matcher(headers < 0 ? "" : part.substring(0, Math.min(headers, LONGEST_HEADERS)));
        if (!name.find()) {
            return Optional.of("a part has no header 'Content-Disposition: form-data; name=…'");
        }
        if (values.size() == Parameters.MAX_PAIRS) {
            return Optional.of("there are more than " + Parameters.MAX_PAIRS + " parts");
        }
        try {
            String key = utf8(either(name));
            return values.put(key, utf8(part.substring(headers + EMPTY_LINE.length()))) == null
                    ? Optional.empty()
                    : Optional.of("the name '" + Texts.shortened(key) + "' appears twice");
        } catch (CharacterCodingException e) {
            return Optional.of("a part is not UTF-8");
        }
    }

    private static String utf8(String bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                .toString();
    }
}
