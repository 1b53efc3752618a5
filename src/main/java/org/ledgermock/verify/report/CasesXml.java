package org.ledgermock.verify.report;

import java.util.List;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** Generated and ordered cases as JUnit's XML; the scenarios have Cucumber's. */
final class CasesXml {

    private CasesXml() {}

    static String of(RunResult result) {
        List<Verdict> cases = result.verdicts().stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.SCENARIO)
                .toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"cases\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" errors=\"0\">\n"
                .formatted(
                        cases.size(),
                        count(cases, Outcome.FAILED),
                        count(cases, Outcome.SKIPPED) + count(cases, Outcome.DIFFERS)));
        cases.forEach(verdict -> xml.append(testcase(verdict)));
        return xml.append("</testsuite>\n").toString();
    }

    private static long count(List<Verdict> cases, Outcome outcome) {
        return cases.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    private static String testcase(Verdict verdict) {
        String head = "  <testcase classname=\"%s.%s\" name=\"%s\""
                .formatted(verdict.family(), verdict.operation(), attribute(verdict.name()));
        return switch (verdict.outcome()) {
            case PASSED -> head + "/>\n";
            case FAILED -> head + "><failure message=\"%s\"/></testcase>\n".formatted(attribute(verdict.line()));
            case DIFFERS -> head + "><skipped message=\"%s\"/></testcase>\n".formatted(attribute(verdict.line()));
            case SKIPPED -> head + "><skipped message=\"%s\"/></testcase>\n".formatted(attribute(verdict.detail()));
        };
    }

    // Control characters cannot stand in XML, not even escaped.
    private static String attribute(String text) {
        return Texts.html(text.replaceAll("\\p{Cntrl}", " "));
    }
}
