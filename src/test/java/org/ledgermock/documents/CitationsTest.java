package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Whoever doubts a statement can open its source: every citation leads to an anchor, and every anchor is led to. */
class CitationsTest {

    // A document that is not in the repository, by its number or its part.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:(?:reference|design|platform)\\b,?\\W{0,3}(?:\\d|table|decision|words)|(?:S0|S1|DOC)\\b|the design\\b)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*/?\\*.*$|(?<!:)//.*$");
    private static final Pattern STATEMENT = Pattern.compile("(?:error|limit|roles|rule)\\.\\S+");
    private static final String PAGE = "docs/sources/page.md";

    private static final List<Document> PAGES = Document.all().stream()
            .filter(document -> document.toString().startsWith("docs/sources/"))
            .toList();

    @Test
    void everySourceOfAShippedFileConsistsOfCitationsThatLeadSomewhere() {
        List<String> sources =
                shipped().stream().flatMap(file -> sources(text(file)).stream()).toList();

        assertThat(sources).hasSizeGreaterThan(1000).allMatch(Citation::areAllOf);
        assertThat(sources)
                .allSatisfy(
                        source -> assertThat(broken(source, PAGES)).as(source).isEmpty());
    }

    @Test
    void everyCitationInACommentLeadsSomewhere() {
        assertThat(comments())
                .allSatisfy(comment ->
                        assertThat(broken(comment, PAGES)).as(comment).isEmpty());
    }

    @Test
    void noCommentCitesADocumentThatIsNotHere() {
        assertThat(comments()).hasSizeGreaterThan(1000);
        assertThat(comments())
                .filteredOn(comment -> ELSEWHERE.matcher(comment).find())
                .isEmpty();
    }

    @Test
    void everyAnchorIsThereOnceAndIsLedTo() {
        assertThat(PAGES)
                .allSatisfy(page -> assertThat(page.ids()).as(page.toString()).doesNotHaveDuplicates());
        assertThat(unused(PAGES, Stream.concat(shipped().stream().map(CitationsTest::text), comments().stream())))
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsFound() {
        Document page = new Document(Document.ROOT.resolve(PAGE), "<a id=\"here\"></a>It. <a id=\"unused\"></a>");
        String cited = PAGE + "#here (a row); " + PAGE + "#gone; docs/sources/none.md#here";

        assertThat(broken(cited, List.of(page))).containsExactly(PAGE + "#gone", "docs/sources/none.md#here");
        assertThat(unused(List.of(page), Stream.of(cited))).containsExactly(PAGE + "#unused");
        assertThat(Stream.of(
                        "no source",
                        PAGE,
                        PAGE + "#here and more",
                        PAGE + "#here (a; b)",
                        PAGE + "#here;" + PAGE + "#here"))
                .noneMatch(Citation::areAllOf);
        assertThat(Stream.of("(reference 2.4)", "reference, KYBIO, 3.1", "the design allows", "S1's answer"))
                .filteredOn(comment -> ELSEWHERE.matcher(comment).find())
                .containsExactly("(reference 2.4)", "the design allows", "S1's answer");
        assertThat(sources("{\"a\":[{\"source\":\"x\"},{\"b\":{\"x-source\":\"y\"}}],\"supersededBy\":\"rule.z\"}"))
                .containsExactly("x", "y");
    }

    private static List<String> broken(String text, List<Document> pages) {
        return Citation.in(text).stream()
                .filter(citation -> !citation.leadsTo(pages))
                .map(Citation::toString)
                .toList();
    }

    /** Anchors that neither a text cites nor a page links to. */
    private static List<String> unused(List<Document> pages, Stream<String> texts) {
        Set<String> used = new HashSet<>();
        texts.flatMap(text -> Citation.in(text).stream())
                .map(Citation::toString)
                .forEach(used::add);
        for (Document page : pages) {
            page.links().stream()
                    .map(link -> link.startsWith("#") ? page + link : "docs/sources/" + link)
                    .forEach(used::add);
        }
        return pages.stream()
                .flatMap(page -> page.ids().stream().map(id -> page + "#" + id))
                .filter(anchor -> !used.contains(anchor))
                .toList();
    }

    /** All sources in a JSON text, and what overrules a statement, unless that is another statement. */
    private static List<String> sources(String text) {
        List<String> sources = new ArrayList<>();
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            collect(read.value(), sources);
        }
        return sources;
    }

    private static void collect(JsonValue value, List<String> sources) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, sources));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, field) -> {
                if (field instanceof JsonString said
                        && (Set.of("source", "x-source").contains(name)
                                || name.equals("supersededBy")
                                        && !STATEMENT.matcher(said.text()).matches())) {
                    sources.add(said.text());
                } else {
                    collect(field, sources);
                }
            });
        }
    }

    private static List<Path> shipped() {
        return Stream.of("schemas", "src/main/resources")
                .flatMap(folder -> files(folder, ".json"))
                .toList();
    }

    private static List<String> comments() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> files(folder, ".java"))
                .flatMap(file -> COMMENT.matcher(text(file)).results().map(MatchResult::group))
                .toList();
    }

    private static Stream<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(Document.ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
