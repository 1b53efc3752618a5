package org.ledgermock.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an interface that users implement says of its methods, by its source. */
final class Methods {

    // An optional Javadoc, then a signature; fields, nested types and the interface itself end otherwise.
    private static final Pattern METHOD = Pattern.compile(
            "(?ms)(?:^    /\\*\\*((?:(?!\\*/).)*)\\*/\\n)?^    (default )?(?:[\\w<>?, ]+) (\\w+)\\([^;{]*\\) ?[;{]");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+ #?([^}]+)\\}");

    private Methods() {}

    /** A row for each: its name, what it does, whether it may be left out. */
    static String table(String type) {
        Table table = Table.of("method", "does", "has a default");
        METHOD.matcher(source(type))
                .results()
                .forEach(method -> table.row(List.of(
                        "`" + method.group(3) + "`",
                        firstSentence(Optional.ofNullable(method.group(1)).orElse("")),
                        method.group(2) == null ? "" : "yes")));
        return table.toString();
    }

    private static String source(String type) {
        try {
            return Files.readString(
                    Document.ROOT.resolve("src/main/java/org/ledgermock").resolve(type + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstSentence(String javadoc) {
        String text =
                javadoc.replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ").strip();
        return TAG.matcher(text.replaceFirst("(?<=\\.) .*| @.*", ""))
                .replaceAll("`$1`")
                .replaceFirst("\\.$", "");
    }
}
