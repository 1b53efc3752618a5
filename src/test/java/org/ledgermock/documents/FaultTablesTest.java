package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Trigger;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.scorecard.Mistake;

/** The page's tables of faults and mistakes have each kind once, written as it is read. */
class FaultTablesTest {

    private static final Pattern FIRST_CELL = Pattern.compile("\\| `([^`]+)` \\|.*");

    private final Document page = Document.named("docs/faults.md");

    private List<String> firstCells(String table) {
        return page.block(table)
                .lines()
                .skip(2)
                .map(FIRST_CELL::matcher)
                .filter(Matcher::matches)
                .map(cell -> cell.group(1))
                .toList();
    }

    private void assertKinds(String table, List<String> kinds, Function<JsonValue, JsonObject> readAndWritten) {
        List<JsonValue> examples = firstCells(table).stream()
                .map(text -> ((JsonReading.Read) JsonReader.read(text)).value())
                .toList();

        assertThat(examples)
                .allSatisfy(example -> assertThat(readAndWritten.apply(example)).isEqualTo(example));
        assertThat(examples)
                .extracting(example -> ((JsonObject) example).names().get(0))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyKindOfTriggerIsListedAsItIsWritten() {
        assertKinds("triggers", Trigger.kinds(), example -> Trigger.of(example).json());
    }

    @Test
    void everyKindOfDeviationIsListedAsItIsWritten() {
        assertKinds(
                "deviations",
                Deviation.kinds(),
                example -> Deviation.of(example).json());
    }

    @Test
    void everyMistakeIsListed() {
        assertThat(firstCells("mistakes"))
                .isEqualTo(Stream.of(Mistake.values()).map(Mistake::word).toList());
    }
}
