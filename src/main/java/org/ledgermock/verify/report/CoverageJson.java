package org.ledgermock.verify.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** Coverage for programs. */
final class CoverageJson {

    private static final int SHOWN_OF_FIELD = 5;

    private CoverageJson() {}

    static JsonObject of(Coverage coverage, RunResult result, List<Verified> verified) {
        JsonObject.Builder counts = JsonObject.builder();
        for (Coverage.Column column : Coverage.Column.values()) {
            counts.put(name(column), JsonNumber.of(coverage.count(column)));
        }
        return JsonObject.builder()
                .put("target", result.target())
                .put("began", result.began().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("complete", new JsonBoolean(result.complete()))
                .put("ended", result.ended().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("percentNatural", JsonNumber.of(coverage.percent()))
                .put("counted", JsonNumber.of(coverage.counted()))
                .put("columns", counts.build())
                .put(
                        "statements",
                        RecordWriter.array(coverage.entries().stream()
                                .map(entry -> statement(entry, verified))
                                .toList()))
                .put("additions", RecordWriter.array(result.additions()))
                .build();
    }

    private static JsonObject statement(Coverage.Entry entry, List<Verified> verified) {
        JsonObject.Builder json = JsonObject.builder()
                .put("family", entry.family())
                .put("operation", entry.operation())
                .put("id", entry.id())
                .put("kind", kind(entry))
                .put("says", entry.statement().says())
                .put("provenance", EnumNames.of(entry.statement().provenance()))
                .put("source", entry.statement().source())
                .put("column", name(entry.column()))
                .put("counted", new JsonBoolean(entry.counted()))
                .put(
                        "by",
                        RecordWriter.array(shown(entry).map(CoverageJson::line).toList()))
                .put("byCount", JsonNumber.of(entry.by().size()));
        entry.note().ifPresent(note -> json.put("note", note));
        Verified.last(verified, entry).ifPresent(live -> json.put("verifiedLive", live.day()));
        return json.build();
    }

    private static String kind(Coverage.Entry entry) {
        return entry.statement() instanceof Statement.Field field
                ? EnumNames.of(field.side()) + " field"
                : entry.id().substring(0, entry.id().indexOf('.'));
    }

    /** What is shown of all that exercised a statement: of a field, which hundreds may have had, a few. */
    static Stream<Verdict> shown(Coverage.Entry entry) {
        return entry.by().stream().limit(entry.isField() ? SHOWN_OF_FIELD : Integer.MAX_VALUE);
    }

    static String name(Coverage.Column column) {
        return switch (column) {
            case NATURAL -> "natural";
            case ORDERED -> "ordered";
            case NOT_AT_ALL -> "notAtAll";
        };
    }

    static String line(Verdict verdict) {
        return "%s (%s)".formatted(verdict.name(), verdict.place());
    }
}
