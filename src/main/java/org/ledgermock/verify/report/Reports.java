package org.ledgermock.verify.report;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;

/** The reports of a run, besides those that Cucumber writes. */
public final class Reports {

    private final Contracts contracts;
    private final List<String> families;
    private final RunResult result;
    private final Coverage coverage;

    /** @param selection that the run was of */
    public Reports(Selection selection, RunResult result) {
        this.contracts = selection.contracts();
        this.families = selection.families();
        this.result = requireNonNull(result, "result");
        this.coverage = Coverage.of(selection, result);
    }

    public Coverage coverage() {
        return coverage;
    }

    /**
     * Writes {@code coverage.html} and {@code coverage.json} into a folder, which is made where it is missing.
     *
     * @throws UnwritableFile when they cannot be written
     */
    public void write(Path folder) {
        List<Verified> verified = Records.read(families, contracts.files());
        UnwritableFile.write(
                folder.resolve("coverage.json"),
                JsonWriter.indented(CoverageJson.of(coverage, result, verified)) + "\n");
        UnwritableFile.write(folder.resolve("coverage.html"), CoverageHtml.of(coverage, result, verified));
        UnwritableFile.write(folder.resolve("TEST-cases.xml"), CasesXml.of(result));
    }

    /**
     * Keeps what held in a live run, without its answers.
     *
     * @param folder {@code schemas} of a checkout, so that later reports show it
     * @return the files
     * @throws IllegalStateException when the run was on a mock
     */
    public List<Path> record(Path folder) {
        if (result.ownMock()) {
            throw new IllegalStateException("what a mock answers proves nothing of the vendor: it is not recorded");
        }
        return Records.write(contracts, coverage, result, folder);
    }

    /** In lines, for a terminal. */
    public List<String> summary() {
        return Summary.lines(contracts, families, result, coverage);
    }
}
