package org.ledgermock.verify.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;

/** The reports of a run, besides the one that Cucumber writes. */
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
     * Writes {@code coverage.html}, the pages that it leads to, {@code coverage.json} and {@code TEST-cases.xml} into a
     * folder, which is made where it is missing.
     *
     * @throws UnwritableFile when they cannot be written
     */
    public void write(Path folder) {
        List<Verified> verified = Records.read(families, contracts.files());
        UnwritableFile.write(
                folder.resolve("coverage.json"),
                JsonWriter.indented(CoverageJson.of(coverage, result, verified)) + "\n");
        pages(verified).forEach((name, page) -> UnwritableFile.write(folder.resolve(name), page));
        UnwritableFile.write(folder.resolve("TEST-cases.xml"), CasesXml.of(result));
    }

    /** For people, by their names in the folder. */
    Map<String, String> pages(List<Verified> verified) {
        SourcesHtml sources = new SourcesHtml(contracts.files());
        Set<String> statements =
                coverage.entries().stream().map(StatementHtml::place).collect(toUnmodifiableSet());
        Map<String, String> pages = new TreeMap<>(sources.pages());
        pages.putAll(OperationHtml.pages(result.verdicts(), contracts.files(), statements));
        pages.put("coverage.html", new CoverageHtml(coverage, result, verified, sources).html());
        return pages;
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
