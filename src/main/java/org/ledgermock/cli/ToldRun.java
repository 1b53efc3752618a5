package org.ledgermock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.report.Kept;
import org.ledgermock.verify.report.Reports;

/** Tells people what came of a run, and where its report is, which it writes. */
record ToldRun(PrintWriter out, Path folder, Optional<GithubLines> github) {

    /** The last line is the sum. */
    void tell(Reports reports, RunResult result) {
        github.ifPresent(annotations -> annotations.of(result).forEach(out::println));
        reports.write(folder);
        out.println("report: %s".formatted(folder.resolve("coverage.html")));
        List<String> summary = reports.summary();
        int last = summary.size() - 1;
        summary.subList(0, last).forEach(out::println);
        Colour colour = !result.held() ? Colour.BAD : result.isEmpty() ? Colour.UNSURE : Colour.GOOD;
        out.println(colour.of(summary.get(last)));
        out.flush();
    }

    /**
     * Keeps its verdicts for a run that goes on with it.
     *
     * @param seed by which its cases were made
     * @param goesOn whether something is left for another day
     */
    void keep(RunResult result, long seed, boolean goesOn) {
        Path file = folder.resolve("verdicts.json");
        Kept.of(result, seed).write(file);
        if (goesOn) {
            out.println("what is left can be run another day: give --resume %s as well"
                    .formatted(Texts.shellWord(file.toString())));
        }
    }
}
