package org.ledgermock.verify.report;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.contract.Provenance;
import org.ledgermock.message.EnumNames;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.Verdict;

/** A statement as a row of the page of coverage: how it was exercised, what it says, from where, and by what. */
final class StatementHtml {

    private static final int SHOWN = 5;
    // A field is in hundreds of calls, and one of them is as good as another.
    private static final int SHOWN_OF_FIELD = 2;

    private final SourcesHtml sources;
    private final List<Verified> verified;

    StatementHtml(SourcesHtml sources, List<Verified> verified) {
        this.sources = sources;
        this.verified = verified;
    }

    /** Where it stands on the page. */
    static String place(String family, String operation, String id) {
        return Html.place("%s/%s/%s".formatted(family, operation, id));
    }

    static String place(Coverage.Entry entry) {
        return place(entry.family(), entry.operation(), entry.id());
    }

    String row(Coverage.Entry entry) {
        return """
                <li class="statement" id="%s" data-column="%s">%s
                <p><code>%s</code> <small>%s</small></p>
                <p>%s</p>
                <p><small>%s</small></p>
                %s%s</li>
                """.formatted(
                        place(entry),
                        entry.counted() ? CoverageJson.name(entry.column()) : "uncounted",
                        mark(entry),
                        Html.text(entry.id()),
                        EnumNames.of(entry.statement().provenance()),
                        Html.text(entry.statement().says()),
                        sources.cited(entry.statement().source()),
                        notes(entry),
                        by(entry));
    }

    private static String mark(Coverage.Entry entry) {
        if (!entry.counted()) {
            return "<span class=\"mark dim\">not counted</span>";
        }
        return switch (entry.column()) {
            case NATURAL -> "<span class=\"mark good\">by calls</span>";
            case ORDERED -> "<span class=\"mark warn\">only ordered</span>";
            case NOT_AT_ALL -> "<span class=\"mark bad\">not at all</span>";
        };
    }

    private String notes(Coverage.Entry entry) {
        String live = Verified.last(verified, entry)
                .map(last -> "<p>verified live on %s</p>\n".formatted(Html.text(last.day())))
                .orElse("");
        Optional<String> note = entry.note()
                .or(() -> entry.statement().provenance() == Provenance.SUPERSEDED
                        ? Optional.of("overruled by a newer or stronger source")
                        : Optional.empty());
        return live + note.map(text -> "<p>%s</p>\n".formatted(Html.text(text))).orElse("");
    }

    private static String by(Coverage.Entry entry) {
        if (entry.by().isEmpty()) {
            return "";
        }
        boolean isCommon = entry.operation().equals(Coverage.COMMON);
        // What holds for a family was met at many operations: one of each says more than five of the first.
        Collection<Verdict> first = entry.by().stream()
                .collect(Collectors.toMap(
                        Verdict::operation, verdict -> verdict, (one, later) -> one, LinkedHashMap::new))
                .values();
        List<String> shown = Stream.concat(first.stream(), entry.by().stream())
                .distinct()
                .limit(entry.isField() ? SHOWN_OF_FIELD : SHOWN)
                .map(verdict -> (isCommon ? Html.text(verdict.operation()) + ": " : "") + Told.link(verdict))
                .toList();
        int more = entry.by().size() - shown.size();
        return "<details><summary>exercised by %d</summary>\n<ul>\n%s%s</ul>\n</details>\n"
                .formatted(
                        entry.by().size(),
                        shown.stream().map("<li>%s</li>\n"::formatted).collect(joining()),
                        more > 0 ? "<li>and %d more, on the pages of their operations</li>\n".formatted(more) : "");
    }
}
