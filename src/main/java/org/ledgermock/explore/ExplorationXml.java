package org.ledgermock.explore;

import java.util.List;
import org.ledgermock.message.Texts;

/** The result of an exploration as JUnit's XML. */
final class ExplorationXml {

    private ExplorationXml() {}

    static String of(ExplorationReport report) {
        Exploration exploration = report.exploration();
        List<Exploration.Tried> tried = exploration.tried();
        boolean alone = tried.isEmpty() && exploration.isBroken();
        long failed = alone
                ? 1
                : tried.stream().filter(one -> one.verdict().isPresent()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"0\" errors=\"0\">\n"
                .formatted(
                        attribute("explore: " + exploration.expectation().text()),
                        tried.size() + (alone ? 1 : 0),
                        failed));
        if (alone) {
            xml.append(testcase(
                    "undisturbed", exploration.broken().get(0).verdict().word()));
        }
        tried.forEach(one -> xml.append(
                testcase(one.story().toString(), one.verdict().map(Breach::word).orElse(""))));
        return xml.append("</testsuite>\n").toString();
    }

    private static String testcase(String name, String failure) {
        String head = "  <testcase classname=\"explore\" name=\"%s\"".formatted(attribute(name));
        return failure.isEmpty()
                ? head + "/>\n"
                : head + "><failure message=\"%s\"/></testcase>\n".formatted(attribute(failure));
    }

    // Control characters cannot stand in XML, not even escaped.
    private static String attribute(String text) {
        return Texts.html(text.replaceAll("\\p{Cntrl}", " "));
    }
}
