package org.ledgermock.documents;

import java.util.List;
import java.util.regex.Pattern;

/** Where a statement, or a comment, has a fact from: an anchor of a page of docs/sources. */
record Citation(String page, String anchor) {

    private static final String ONE = "(docs/sources/[\\w-]+\\.md)#([\\w-]+)";
    private static final String NOTE = "(?: \\([^();]+\\))?";
    private static final Pattern ANYWHERE = Pattern.compile(ONE);
    private static final Pattern WHOLE = Pattern.compile("%1$s%2$s(?:; %1$s%2$s)*".formatted(ONE, NOTE));

    static List<Citation> in(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .map(found -> new Citation(found.group(1), found.group(2)))
                .toList();
    }

    /** Whether a source consists of citations, as schemas/README.md has them, and nothing else. */
    static boolean areAllOf(String source) {
        return WHOLE.matcher(source).matches();
    }

    boolean leadsTo(List<Document> pages) {
        return pages.stream()
                .anyMatch(document ->
                        document.toString().equals(page) && document.ids().contains(anchor));
    }

    @Override
    public String toString() {
        return page + "#" + anchor;
    }
}
