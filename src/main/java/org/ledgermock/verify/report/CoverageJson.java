package org.ledgermock.verify.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** Coverage for programs. */
final class CoverageJson {

    private CoverageJson() {}

    static JsonObject of(Coverage coverage, RunResult result, List<Verified> verified) {
        JsonObject.Builder counts = JsonObject.builder();
        for (Coverage.Column column : Coverage.Column.values()) {
            counts.put(name(column), JsonNumber.of(coverage.count(column)));
        }
        return JsonObject.builder()
                .put("target", result.target())
                .put("began", result.began().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("ended", result.ended().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("percentNatural", JsonNumber.of(coverage.percent()))
                .put("counted", JsonNumber.of(coverage.counted()))
                .put("columns", counts.build())
                .put(
                        "statements",
                        new JsonArray(coverage.entries().stream()
                                .<JsonValue>map(entry -> statement(entry, verified))
                                .toList()))
                .put(
                        "additions",
                        new JsonArray(result.additions().stream()
                                .<JsonValue>map(JsonString::new)
                                .toList()))
                .build();
    }

    private static JsonObject statement(Coverage.Entry entry, List<Verified> verified) {
        JsonObject.Builder json = JsonObject.builder()
                .put("family", entry.family())
                .put("operation", entry.operation())
                .put("id", entry.id())
                .put("says", entry.statement().says())
                .put("provenance", entry.statement().provenance().name().toLowerCase(Locale.ROOT))
                .put("source", entry.statement().source())
                .put("column", name(entry.column()))
                .put("counted", new JsonBoolean(entry.counted()))
                .put(
                        "by",
                        new JsonArray(entry.by().stream()
                                .<JsonValue>map(verdict -> new JsonString(line(verdict)))
                                .toList()));
        entry.note().ifPresent(note -> json.put("note", note));
        Verified.last(verified, entry).ifPresent(live -> json.put("verifiedLive", live.day()));
        return json.build();
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
