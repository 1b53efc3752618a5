package org.ledgermock.documents;

import java.util.List;
import java.util.regex.Pattern;

/** A command line, split into its words as a shell does: white space, single and double quotes. */
final class Shell {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private Shell() {}

    static List<String> split(String line) {
        return WORD.matcher(line)
                .results()
                .map(match -> QUOTED.matcher(match.group())
                        .replaceAll(quoted -> java.util.regex.Matcher.quoteReplacement(
                                quoted.group(1) == null ? quoted.group(2) : quoted.group(1))))
                .toList();
    }
}
