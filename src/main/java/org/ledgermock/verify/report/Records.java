package org.ledgermock.verify.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;

/**
 * The verdicts of live runs, kept so that a reader sees when a statement was last seen to hold: one file for each family
 * and day, {@code <family>/verified-<day>.json}. Of answers they have nothing.
 */
final class Records {

    private static final String PREFIX = "verified-";

    private Records() {}

    /** Writes what held in a live run, and says where. */
    static List<Path> write(Contracts contracts, Coverage coverage, RunResult result, Path folder) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        coverage.entries().stream()
                .filter(entry -> entry.column() == Coverage.Column.NATURAL)
                .forEach(entry -> held.computeIfAbsent(entry.family(), none -> new ArrayList<>())
                        .add(entry.operation() + " " + entry.id()));
        List<Path> written = new ArrayList<>();
        held.forEach((family, statements) -> {
            String day = contracts.times(family).day(result.began()).toString();
            Path file = folder.resolve(family).resolve(PREFIX + day + ".json");
            JsonObject document = JsonObject.builder()
                    .put("family", family)
                    .put("day", day)
                    .put("held", RecordWriter.array(statements))
                    .put("broken", broken(result, family))
                    .build();
            UnwritableFile.write(file, JsonWriter.indented(document) + "\n");
            written.add(file);
        });
        return written;
    }

    private static JsonArray broken(RunResult result, String family) {
        return RecordWriter.array(result.failures().stream()
                .filter(verdict -> verdict.family().equals(family))
                .map(verdict -> "%s %s".formatted(verdict.operation(), CoverageJson.line(verdict)))
                .toList());
    }

    /** All that is on the class path. */
    static List<Verified> read(List<String> families, ClassPathFiles files) {
        List<Verified> verified = new ArrayList<>();
        for (String family : families) {
            for (String name : files.below("ledgermock/schemas/" + family)) {
                if (name.contains("/" + PREFIX)) {
                    read(family, name, files, verified);
                }
            }
        }
        return verified;
    }

    private record Document(String family, String day, List<String> held, List<String> broken) {}

    private static void read(String family, String name, ClassPathFiles files, List<Verified> verified) {
        DataFile file = files.file(name);
        Document record = file.read(Document.class);
        for (int at = 0; at < record.held.size(); at++) {
            String held = record.held.get(at);
            int space = held.indexOf(' ');
            if (space < 0) {
                throw file.wrong("/held/" + at, "'held' has operation and statement, not '%s'".formatted(held));
            }
            verified.add(new Verified(family, held.substring(0, space), held.substring(space + 1), record.day));
        }
    }
}
