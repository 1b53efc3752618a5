package org.ledgermock.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;

/** The result of an exploration as {@code explore.json}. */
final class ExplorationJson {

    private ExplorationJson() {}

    private record Deviated(
            String operation, Optional<String> key, long delivery, String deviation, Optional<String> detail) {}

    private record Moved(String kind, String key, String quantity, BigDecimal amount) {}

    private record OfSingles(int tried, int left, int unmet) {}

    private record OfPairs(int tried, int left, int unmet, int pruned) {}

    static String of(ExplorationReport report) {
        Exploration exploration = report.exploration();
        Exploration.Tries singles = exploration.singles();
        Exploration.Tries pairs = exploration.pairs();
        JsonObject json = JsonObject.of("verdict", exploration.verdict())
                .with("expected", new JsonString(exploration.expectation().text()))
                .with(
                        "family",
                        new JsonString(exploration.expectation().family().family()))
                .with("runs", JsonNumber.of(exploration.runs()))
                .with(
                        "seconds",
                        new JsonNumber(BigDecimal.valueOf(exploration.took().toMillis(), 3)))
                .with("undisturbed", run(exploration.undisturbed()))
                .with(
                        "singles",
                        RecordWriter.write(new OfSingles(
                                singles.tried(),
                                singles.left().size(),
                                singles.unmet().size())))
                .with(
                        "pairs",
                        RecordWriter.write(new OfPairs(
                                pairs.tried(),
                                pairs.left().size(),
                                pairs.unmet().size(),
                                exploration.pruned())))
                .with(
                        "stories",
                        new JsonArray(exploration.broken().stream()
                                .<JsonValue>map(one -> story(one, report))
                                .toList()))
                .with("notes", RecordWriter.array(exploration.notes()))
                .with("notTried", RecordWriter.array(exploration.notTried()));
        return JsonWriter.indented(json) + "\n";
    }

    private static JsonObject story(Broken one, ExplorationReport report) {
        String repeat = report.again().apply(one.story());
        JsonObject json = JsonObject.of("story", one.story().toString())
                .with("verdict", new JsonString(one.verdict().word()))
                .with(
                        "deviations",
                        RecordWriter.array(one.story().troubles().stream()
                                .map(ExplorationJson::deviated)
                                .toList()))
                .with(
                        "conditions",
                        RecordWriter.array(one.story().conditions().stream()
                                .map(Object::toString)
                                .toList()))
                .withAll(run(one.course()))
                .with("repeated", RecordWriter.write(new Repeated(one.times(), one.of())))
                .with(
                        "also",
                        RecordWriter.array(
                                one.also().stream().map(Story::toString).toList()))
                .with("steps", RecordWriter.array(StoryWords.steps(one.course())))
                .with("scorecard", RecordWriter.array(StoryWords.findings(one.course())))
                .with("output", new JsonString(one.course().ended().output()))
                .with(
                        "gherkin",
                        new JsonString(
                                Gherkin.of(one.story(), report.exploration().expectation())));
        return repeat.isEmpty() ? json : json.with("repeat", new JsonString(repeat));
    }

    private record Repeated(int times, int of) {}

    private static JsonObject run(Course course) {
        return JsonObject.of("moved", RecordWriter.array(moved(course)))
                .with("outcome", new JsonString(course.outcome().word()))
                .with("says", new JsonString(course.ended().said()))
                .with(
                        "calls",
                        RecordWriter.array(
                                course.calls().stream().map(CallSeen::step).toList()));
    }

    private static List<Moved> moved(Course course) {
        return course.ledger().stream()
                .flatMap(entry -> entry.movements().stream().map(movement -> moved(entry, movement)))
                .toList();
    }

    private static Moved moved(LedgerEntry entry, LedgerEntry.Movement movement) {
        return new Moved(entry.kind(), entry.key(), movement.quantity(), movement.amount());
    }

    private static Deviated deviated(Trouble trouble) {
        return new Deviated(
                trouble.at().operation(),
                trouble.at().key(),
                trouble.at().number(),
                trouble.going().kind(),
                Optional.of(trouble.going().detail()).filter(detail -> !detail.isEmpty()));
    }
}
