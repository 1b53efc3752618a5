package org.ledgermock.testing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;

/**
 * What the end of a run tells: on the console, in {@code tried.html} and in {@code tried.json}.
 *
 * @param console whether the console tells it, too
 * @param folder where the files are written; absent for no files
 * @param least the shares, in percent, below which the run fails
 */
public record TriedSummary(boolean console, Optional<Path> folder, Map<Tried.What, Integer> least) {

    /** The system property that names the folder; {@code none} for no files. Without it: {@code target/ledgermock}. */
    public static final String FOLDER = "ledgermock.tried.folder";

    /** The system property that keeps the console free of it: {@code none}. */
    public static final String CONSOLE = "ledgermock.tried.console";

    /** The system property of the least shares: {@code operations:10,errors:50}. Without it none is asked for. */
    public static final String LEAST = "ledgermock.tried.least";

    private static final String NONE = "none";

    public TriedSummary {
        least = Map.copyOf(least);
    }

    /** As the system properties have it. */
    public static TriedSummary of(Function<String, @Nullable String> property) {
        String folder = Optional.ofNullable(property.apply(FOLDER)).orElse("target/ledgermock");
        return new TriedSummary(
                !NONE.equals(property.apply(CONSOLE)),
                folder.equals(NONE) ? Optional.empty() : Optional.of(Path.of(folder)),
                least(Optional.ofNullable(property.apply(LEAST)).orElse("")));
    }

    private static Map<Tried.What, Integer> least(String text) {
        Map<Tried.What, Integer> least = new LinkedHashMap<>();
        for (String one : text.isBlank() ? new String[0] : text.split(",")) {
            String[] parts = one.strip().split(":");
            if (parts.length != 2
                    || !parts[1].matches("\\d{1,3}")
                    || what(parts[0]).isEmpty()) {
                throw new Misuse(
                        "The system property %s cannot be '%s'; write shares of a hundred, of operations, errors, fields, pages or faults: operations:10,errors:50."
                                .formatted(LEAST, text));
            }
            least.put(what(parts[0]).orElseThrow(), Integer.valueOf(parts[1]));
        }
        return least;
    }

    private static Optional<Tried.What> what(String word) {
        return java.util.Arrays.stream(Tried.What.values())
                .filter(what -> what.word().equals(word))
                .findFirst();
    }

    /**
     * Writes the files and the console.
     *
     * @throws AssertionError when less was tried than the least shares
     */
    public void tell(Tried tried, PrintWriter out) {
        if (tried.families().isEmpty()) {
            return;
        }
        folder.ifPresent(path -> {
            write(path.resolve("tried.html"), TriedHtml.of(tried));
            write(path.resolve("tried.json"), json(tried));
        });
        if (console) {
            out.println(TriedText.of(tried));
            folder.ifPresent(path -> out.println("  all of it: " + path.resolve("tried.html")));
            out.flush();
        }
        least.forEach((what, percent) -> {
            try {
                tried.assertAtLeast(what, percent);
            } catch (AssertionError e) {
                throw new AssertionError("%s=%s:%d: %s".formatted(LEAST, what.word(), percent, e.getMessage()), e);
            }
        });
    }

    private record Document(Map<String, Integer> percent, List<Tried.OfFamily> families) {}

    private static String json(Tried tried) {
        Map<String, Integer> percent = new LinkedHashMap<>();
        for (Tried.What what : Tried.What.values()) {
            percent.put(what.word(), tried.percent(what));
        }
        return JsonWriter.indented(RecordWriter.write(new Document(percent, tried.families()))) + "\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }
}
