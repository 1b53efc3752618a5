package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision is a file with the same four parts, and stands in the index. */
class DecisionsTest {

    private static final String FOLDER = "docs/decisions/";
    private static final Pattern PART = Pattern.compile("(?m)^\\*\\*([^*]+)\\.\\*\\* \\S");

    static List<Document> decisions() {
        return Document.all().stream()
                .filter(document -> document.toString().matches(FOLDER + "\\d.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void saysWhatWhyWhatElseAndUntilWhen(Document decision) {
        assertThat(PART.matcher(decision.text()).results().map(part -> part.group(1)))
                .containsExactly("Decision", "Why", "Rejected", "Would change it");
    }

    @Test
    void theIndexHasThemAll() {
        String rows = decisions().stream().map(DecisionsTest::row).sorted().reduce("", (all, row) -> all + row + "\n");

        assertThat(Document.named(FOLDER + "README.md").text()).endsWith("\n| --- | --- |\n" + rows);
    }

    @Test
    void theirNumbersHaveNoGap() {
        assertThat(decisions().stream().map(DecisionsTest::name).sorted().map(name -> name.substring(0, 3)))
                .isEqualTo(IntStream.rangeClosed(1, decisions().size())
                        .mapToObj("%03d"::formatted)
                        .toList());
    }

    private static String row(Document decision) {
        MatchResult title = Pattern.compile("\\A# (.*)")
                .matcher(decision.text())
                .results()
                .findFirst()
                .orElseThrow();
        String name = name(decision);
        return "| [%s](%s) | %s |".formatted(name.substring(0, 3), name, title.group(1));
    }

    private static String name(Document decision) {
        return decision.file().getFileName().toString();
    }
}
