package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.protocol.Draft;
import org.ledgermock.protocol.Pasted;

/** Requests as they go over the wire, alone or among the lines of a log: also those of {@code curl -v}. */
final class RawRequest {

    private static final String METHODS = "(GET|POST|PUT|PATCH|DELETE|HEAD)";
    private static final Pattern START = Pattern.compile("(?m)^(.*?)(?<![A-Za-z])" + METHODS
            + " (\\S+) HTTP/[\\d.]+[ \t\r]*$|^()" + METHODS + " (https?://\\S+|/\\S*)[ \t\r]*$");
    private static final Pattern SENT = Pattern.compile("> " + METHODS + " (\\S+) HTTP/[\\d.]+\\s*");
    // Where a log goes on: an answer, a time, a mark of curl.
    private static final Pattern END = Pattern.compile(
            "(?m)^(?:.{0,200}?\\bHTTP/[\\d.]+ \\d{3}\\b|\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d|\\* |< |> |[{}] \\[)");
    private static final Pattern DATE = Pattern.compile("(?im)^(?:< )?date: (.*)$");
    private static final Pattern TELLING = Pattern.compile("(?im)^\\s*(?:authorization|[\\w-]*signature)\\s*:");
    private static final Pattern URL = Pattern.compile("https?://\\S+\\?\\S+");

    private final Charset charset;
    private final List<Pasted> found = new ArrayList<>();

    private RawRequest(Charset charset) {
        this.charset = charset;
    }

    /** The requests in a text; none when there are none. */
    static List<Pasted> read(String text, Charset charset) {
        RawRequest raw = new RawRequest(charset);
        if (text.lines().anyMatch(line -> SENT.matcher(line).matches())) {
            raw.verbose(text);
            return raw.found;
        }
        List<MatchResult> starts = START.matcher(text).results().toList();
        for (int at = 0; at < starts.size(); at++) {
            MatchResult start = starts.get(at);
            int which = start.group(2) == null ? 4 : 1;
            String form = start.group(which).isBlank() ? "a raw request" : "a log with raw requests";
            Draft draft = new Draft(form).method(start.group(which + 1)).url(start.group(which + 2));
            int end = at + 1 < starts.size() ? starts.get(at + 1).start() : text.length();
            int lineEnd = text.indexOf('\n', start.end());
            raw.section(draft, lineEnd < 0 ? "" : text.substring(lineEnd + 1, end));
        }
        if (starts.isEmpty() && TELLING.matcher(text).find()) {
            raw.section(new Draft("the headers of a request"), text.stripLeading());
        } else if (starts.isEmpty() && URL.matcher(text.strip()).matches()) {
            raw.found.add(new Draft("a URL").method("GET").url(text.strip()).with(new byte[0]));
        }
        return raw.found;
    }

    private void verbose(String text) {
        Optional<String> why = Optional.of("curl -v does not show it; paste the command itself as well");
        Draft draft = new Draft("what curl -v shows");
        boolean begun = false;
        for (String line : text.lines().toList()) {
            Matcher start = SENT.matcher(line);
            if (start.matches()) {
                if (begun) {
                    found.add(draft.without(why));
                }
                begun = true;
                draft = new Draft("what curl -v shows").method(start.group(1)).url(start.group(2));
            } else if (line.startsWith("> ")) {
                draft.headerLine(line.substring(2));
            } else if (line.regionMatches(true, 0, "< date: ", 0, 8)) {
                draft.answered(line.substring(8));
            }
        }
        found.add(draft.without(why));
    }

    // What stands behind a request line.
    private void section(Draft draft, String text) {
        int at = 0;
        boolean headers = true;
        while (headers && at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).strip();
            headers = draft.headerLine(line);
            // What is no header and not empty either is the log's next line.
            at = headers || line.isEmpty() ? Math.min(end + 1, text.length()) : at;
        }
        String rest = text.substring(at);
        Matcher end = END.matcher(rest);
        int length = end.find() ? end.start() : rest.length();
        Matcher date = DATE.matcher(rest);
        if (date.find(length)) {
            draft.answered(date.group(1));
        }
        boolean gone = !draft.method().equals("GET")
                && rest.substring(0, length).isBlank()
                && draft.first("Content-Length").isEmpty();
        found.add(gone ? draft.without(Optional.empty()) : body(draft, rest.substring(0, length)));
    }

    // A text that is copied loses or gains a line end.
    private Pasted body(Draft draft, String text) {
        String bare = text.replaceFirst("[\r\n]+$", "");
        String one = text.replaceFirst("\r?\n$", "");
        Set<String> forms = new LinkedHashSet<>(Arrays.asList(bare, one, text));
        Optional<Integer> announced = draft.first("Content-Length")
                .filter(length -> length.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        if (announced.isEmpty()) {
            return draft.with(bytes(forms), Optional.empty());
        }
        forms.addAll(List.of(bare + "\n", bare + "\r\n", bare.replaceAll("(?<!\r)\n", "\r\n")));
        int wanted = announced.get();
        List<byte[]> fitting =
                bytes(forms).stream().filter(body -> body.length == wanted).toList();
        byte[] whole = text.getBytes(charset);
        if (fitting.isEmpty()
                && whole.length > wanted
                && new String(whole, wanted, whole.length - wanted, ISO_8859_1).isBlank()) {
            fitting = List.of(Arrays.copyOf(whole, wanted));
        }
        return fitting.isEmpty()
                ? draft.with(
                        bare.isEmpty() ? List.of() : bytes(forms),
                        Optional.of("Content-Length announces %d bytes, and %d were pasted"
                                .formatted(wanted, bare.getBytes(charset).length)))
                : draft.with(fitting, Optional.empty());
    }

    private List<byte[]> bytes(Set<String> forms) {
        return forms.stream().map(form -> form.getBytes(charset)).toList();
    }
}
