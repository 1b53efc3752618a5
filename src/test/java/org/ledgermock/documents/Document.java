package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the project. */
record Document(Path file, String text) {

    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final List<String> FOLDERS = List.of("docs", "schemas", "mappings", "features", "src");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    static Document named(String name) {
        return at(ROOT.resolve(name));
    }

    /** All of them: those at the top, and those that explain a folder. */
    static List<Document> all() {
        return Stream.concat(
                        files(ROOT, 1),
                        FOLDERS.stream()
                                .map(ROOT::resolve)
                                .filter(Files::isDirectory)
                                .flatMap(folder -> files(folder, 20)))
                .filter(file -> file.toString().endsWith(".md"))
                .map(Document::at)
                .toList();
    }

    /** Those that speak of our own program: what a source says of a vendor's programs is the vendor's. */
    static List<Document> ofOurs() {
        return all().stream()
                .filter(document -> !document.toString().startsWith("docs/sources/"))
                .toList();
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document at(Path file) {
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between two comments: {@code <!-- name -->} and {@code <!-- /name -->}. */
    String block(String name) {
        List<String> blocks = found(
                        Pattern.compile("(?s)<!-- %1$s -->\\n(.*?)<!-- /%1$s -->".formatted(Pattern.quote(name))))
                .map(match -> match.group(1).stripTrailing())
                .toList();
        assertThat(blocks).as("blocks '%s' in %s", name, this).hasSize(1);
        return blocks.get(0);
    }

    /** Such a block; with {@code -Dledgermock.write} it is first made this text. */
    String written(String name, String block) {
        if (System.getProperty("ledgermock.write") == null) {
            return block(name);
        }
        try {
            Files.writeString(
                    file,
                    text.replaceFirst(
                            "(?s)<!-- %1$s -->\\n.*?<!-- /%1$s -->".formatted(Pattern.quote(name)),
                            Matcher.quoteReplacement("<!-- %1$s -->\n%2$s\n<!-- /%1$s -->".formatted(name, block))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at(file).block(name);
    }

    /** The code blocks in a language. */
    List<String> code(String language) {
        return found(FENCE)
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** What is set as code within a sentence or a table. */
    List<String> words() {
        return new Document(file, FENCE.matcher(text).replaceAll(""))
                .found(CODE)
                .map(match -> match.group(1))
                .toList();
    }

    List<String> links() {
        return new Document(file, FENCE.matcher(text).replaceAll(""))
                .found(LINK)
                .map(match -> match.group(1))
                .toList();
    }

    /** What a link may name: its headings, and the anchors that are set by hand. */
    List<String> anchors() {
        Stream<String> headings = found(HEADING)
                .map(match -> match.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'));
        return Stream.concat(headings, ids().stream()).toList();
    }

    /** The anchors that are set by hand. */
    List<String> ids() {
        return found(ID).map(match -> match.group(1)).toList();
    }

    private Stream<MatchResult> found(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
