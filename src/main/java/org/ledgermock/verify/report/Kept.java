package org.ledgermock.verify.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/**
 * The verdicts of a run, kept so that another one goes on where it stopped.
 *
 * @param target that the run was on
 * @param seed by which its cases were made
 */
public record Kept(String target, long seed, List<Line> verdicts) {

    public Kept {
        verdicts = List.copyOf(verdicts);
    }

    /** A verdict, as {@link Verdict} has it. */
    public record Line(
            Verdict.Kind kind,
            String family,
            String operation,
            String name,
            String place,
            List<String> statements,
            List<String> fields,
            String provenance,
            Outcome outcome,
            String detail,
            long millis) {

        private static Line of(Verdict verdict) {
            return new Line(
                    verdict.kind(),
                    verdict.family(),
                    verdict.operation(),
                    verdict.name(),
                    verdict.place(),
                    verdict.statements().stream().sorted().toList(),
                    verdict.fields().stream().sorted().toList(),
                    verdict.provenance(),
                    verdict.outcome(),
                    verdict.detail(),
                    verdict.took().toMillis());
        }

        private Verdict verdict() {
            return new Verdict(
                    kind,
                    family,
                    operation,
                    name,
                    place,
                    Set.copyOf(statements),
                    Set.copyOf(fields),
                    provenance,
                    outcome,
                    detail,
                    Duration.ofMillis(millis));
        }
    }

    public static Kept of(RunResult result, long seed) {
        return new Kept(
                result.target(), seed, result.verdicts().stream().map(Line::of).toList());
    }

    /** @throws org.ledgermock.contract.InvalidFile when it is no such file */
    public static Kept read(Path file) {
        return DataFile.at(file).read(Kept.class);
    }

    /** @throws UnwritableFile when it cannot be written */
    public void write(Path file) {
        UnwritableFile.write(file, JsonWriter.indented(RecordWriter.write(this)) + "\n");
    }

    public List<Verdict> all() {
        return verdicts.stream().map(Line::verdict).toList();
    }
}
