package org.ledgermock.altered;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import org.ledgermock.server.RawRequest;

/** A request as a command for bash, to be pasted: the same bytes, but for what no shell can pass on. */
final class Curl {

    private static final int LONGEST = 2_000;

    private Curl() {}

    /** @param server such as {@code http://127.0.0.1:18080} */
    static String of(RawRequest request, String server) {
        String[] line = request.line().split(" ", 2);
        String target = line[1].replaceFirst(" HTTP/1.1$", "");
        StringBuilder text = new StringBuilder("curl -sS -g --path-as-is -X ").append(quoted(line[0]));
        text.append(" --request-target ").append(quoted(target));
        for (Map.Entry<String, String> header : request.headers()) {
            // With a semicolon curl sends a header that is empty.
            text.append(" \\\n  -H ")
                    .append(quoted(header.getKey() + (header.getValue().isEmpty() ? ";" : ": " + header.getValue())));
        }
        if (request.body().length > 0) {
            text.append(" \\\n  --data-binary ").append(quoted(new String(request.body(), ISO_8859_1)));
        }
        return text.append(" \\\n  ").append(server).toString();
    }

    private static String quoted(String latin) {
        StringBuilder text = new StringBuilder("$'");
        for (char c : latin.substring(0, Math.min(latin.length(), LONGEST)).toCharArray()) {
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\x%02x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append(latin.length() > LONGEST ? "' # and " + (latin.length() - LONGEST) + " more" : "'")
                .toString();
    }
}
