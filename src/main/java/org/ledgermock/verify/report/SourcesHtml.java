package org.ledgermock.verify.report;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.contract.ClassPathFiles;

/** Pages of what statements rest on, as it is written, with the anchors that statements cite. */
final class SourcesHtml {

    private static final String FOLDER = "ledgermock/sources/";
    private static final Pattern ANCHOR = Pattern.compile("&lt;a id=&quot;([\\w-]+)&quot;&gt;&lt;/a&gt;");
    private static final Pattern CITATION = Pattern.compile("(?:[\\w./-]*/)?([\\w-]+)\\.md#([\\w-]+)");

    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    /** All that are on the class path. */
    SourcesHtml(ClassPathFiles files) {
        for (String file : files.below("ledgermock/sources")) {
            String name = file.substring(FOLDER.length()).replaceFirst("\\.md$", "");
            String text = Html.text(files.text(file).orElseThrow());
            anchors.put(
                    name,
                    ANCHOR.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .collect(HashSet::new, Set::add, Set::addAll));
            pages.put("sources/" + name + ".html", page(name, text));
        }
    }

    private static String page(String name, String text) {
        String lines = text.lines()
                .map(line -> "<div>%s</div>\n".formatted(line.isEmpty() ? "<br>" : anchored(line)))
                .collect(joining());
        return Html.page(
                "Sources: " + name,
                "<header><p><a href=\"../coverage.html\">Coverage of the contract</a></p></header>\n<main class=\"text\">\n"
                        + lines + "</main>\n");
    }

    private static String anchored(String line) {
        return ANCHOR.matcher(line).replaceAll("<span id=\"$1\"></span>");
    }

    /** By their names in a report's folder. */
    Map<String, String> pages() {
        return pages;
    }

    /** Citations, each linked where there is a page of it. */
    String cited(String citations) {
        return CITATION.matcher(Html.text(citations)).replaceAll(this::linked);
    }

    private String linked(MatchResult citation) {
        boolean known = anchors.getOrDefault(citation.group(1), Set.of()).contains(citation.group(2));
        return Matcher.quoteReplacement(
                known
                        ? Html.link(
                                "sources/%s.html#%s".formatted(citation.group(1), citation.group(2)), citation.group())
                        : citation.group());
    }
}
