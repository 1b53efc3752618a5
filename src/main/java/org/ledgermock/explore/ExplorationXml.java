package org.ledgermock.explore;

import java.util.List;
import java.util.stream.Stream;
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
        List<Story> untried = Stream.of(exploration.singles(), exploration.pairs())
                .flatMap(tries -> Stream.concat(tries.left().stream(), tries.unmet().stream()))
                .toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" errors=\"0\">\n"
                .formatted(
                        attribute("explore: " + exploration.expectation().text()),
                        tried.size() + untried.size() + (alone ? 1 : 0),
                        failed,
                        untried.size()));
        if (alone) {
            xml.append(
                    testcase("undisturbed", failure(exploration.broken().get(0).verdict())));
        }
        tried.forEach(one -> xml.append(testcase(
                one.story().toString(),
                one.verdict().map(ExplorationXml::failure).orElse(""))));
        untried.forEach(story -> xml.append(testcase(story.toString(), "<skipped/>")));
        return xml.append("</testsuite>\n").toString();
    }

    private static String failure(Breach breach) {
        return "<failure message=\"%s\"/>".formatted(breach.word());
    }

    private static String testcase(String name, String result) {
        String head = "  <testcase classname=\"explore\" name=\"%s\"".formatted(attribute(name));
        return head + (result.isEmpty() ? "/>\n" : ">" + result + "</testcase>\n");
    }

    // Control characters cannot stand in XML, not even escaped.
    private static String attribute(String text) {
        return Texts.html(text.replaceAll("\\p{Cntrl}", " "));
    }
}
