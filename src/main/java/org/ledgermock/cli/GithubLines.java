package org.ledgermock.cli;

import java.util.List;
import java.util.stream.Stream;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** Annotations, as GitHub's workflows read them from what a step prints. */
final class GithubLines {

    private final OwnFiles own;

    /** @param own where features stand */
    GithubLines(OwnFiles own) {
        this.own = own;
    }

    List<String> of(RunResult result) {
        return Stream.concat(
                        result.failures().stream().map(verdict -> line("error", verdict)),
                        result.differing().stream().map(verdict -> line("warning", verdict)))
                .toList();
    }

    private String line(String level, Verdict verdict) {
        return "::%s title=%s%s::%s"
                .formatted(
                        level,
                        property("%s/%s: %s".formatted(verdict.family(), verdict.operation(), verdict.name())),
                        place(verdict),
                        escaped(verdict.line()));
    }

    // A case stands nowhere.
    private String place(Verdict verdict) {
        int colon = verdict.place().lastIndexOf(':');
        return verdict.kind() == Verdict.Kind.SCENARIO && colon > 0
                ? own.feature(verdict.family(), verdict.place().substring(0, colon))
                        .map(file -> ",file=%s,line=%s"
                                .formatted(
                                        property(file.toString()),
                                        verdict.place().substring(colon + 1)))
                        .orElse("")
                : "";
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
