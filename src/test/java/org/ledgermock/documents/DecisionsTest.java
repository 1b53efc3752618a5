package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each decision is a file with the same four parts, and stands in the index. With {@code -Dledgermock.write} the index is
 * written, and then holds.
 */
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
        Table table = Table.of("number", "decision");
        decisions().stream()
                .sorted(Comparator.comparing(DecisionsTest::name))
                .forEach(decision -> table.row(row(decision)));

        assertThat(Document.named(FOLDER + "README.md").written("decisions", table.toString()))
                .isEqualTo(table.toString());
    }

    @Test
    void theirNumbersHaveNoGap() {
        assertThat(decisions().stream().map(DecisionsTest::name).sorted().map(name -> name.substring(0, 3)))
                .isEqualTo(IntStream.rangeClosed(1, decisions().size())
                        .mapToObj("%03d"::formatted)
                        .toList());
    }

    private static List<String> row(Document decision) {
        MatchResult title = Pattern.compile("\\A# (.*)")
                .matcher(decision.text())
                .results()
                .findFirst()
                .orElseThrow();
        String name = name(decision);
        return List.of("[%s](%s)".formatted(name.substring(0, 3), name), title.group(1));
    }

    private static String name(Document decision) {
        return decision.file().getFileName().toString();
    }
}
