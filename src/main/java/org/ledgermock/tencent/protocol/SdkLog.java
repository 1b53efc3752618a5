package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.protocol.Draft;
import org.ledgermock.protocol.Pasted;

/** Requests in the logs of the vendor's SDKs, where those are not written as they go over the wire. */
final class SdkLog {

    // All in one line, with semicolons for line ends; SignedHeaders has one too, but no colon behind its names.
    private static final Pattern JAVA = Pattern.compile(
            "send request, request url: (\\S+?)\\.? request headers information: ([^\r\n]*)(?:\\R[^\r\n]*response headers: ([^\r\n]*?);?,response body)?");
    private static final Pattern HEADER = Pattern.compile("(?:^|;)([A-Za-z][\\w-]*): ");
    private static final Pattern PYTHON = Pattern.compile(
            "SendRequest:?\\s+Host: ([^\r\n]*)\\RMethod: (\\w+)\\RUri: ([^\r\n]*)\\RHeader: (.*?)\\RData: ([^\r\n]*)",
            Pattern.DOTALL);

    private SdkLog() {}

    static List<Pasted> read(String log) {
        List<Pasted> found = new ArrayList<>();
        JAVA.matcher(log).results().forEach(line -> {
            Draft draft = new Draft("a log of the Java SDK").url(line.group(1));
            boolean asks = line.group(1).contains("?");
            draft.method(asks ? "GET" : "POST");
            fields(line.group(2)).forEach(field -> draft.header(field[0], field[1]));
            Optional.ofNullable(line.group(3)).stream()
                    .flatMap(headers -> fields(headers).stream())
                    .filter(field -> field[0].equalsIgnoreCase("Date"))
                    .forEach(field -> draft.answered(field[1]));
            found.add(
                    asks
                            ? draft.with(new byte[0])
                            : draft.without(Optional.of(
                                    "the Java SDK logs the headers alone; print AbstractModel.toJsonString(request)")));
        });
        PYTHON.matcher(log).results().forEach(entry -> {
            Draft draft = new Draft("a log of the Python SDK").method(entry.group(2));
            boolean asks = draft.method().equals("GET");
            String host = entry.group(1).contains("://") ? entry.group(1) : "https://" + entry.group(1);
            draft.url(host.replaceFirst("/$", "") + entry.group(3) + (asks ? "?" + entry.group(5) : ""));
            entry.group(4).lines().forEach(draft::headerLine);
            found.add(draft.with(asks ? new byte[0] : entry.group(5).getBytes(UTF_8)));
        });
        return found;
    }

    private static List<String[]> fields(String line) {
        List<String[]> fields = new ArrayList<>();
        Matcher name = HEADER.matcher(line);
        boolean more = name.find();
        while (more) {
            String header = name.group(1);
            int begin = name.end();
            more = name.find();
            String value = line.substring(begin, more ? name.start() : line.length());
            fields.add(new String[] {header, value.replaceFirst(";$", "")});
        }
        return fields;
    }
}
