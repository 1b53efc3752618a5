package org.ledgermock.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with names in braces for what differs from call to call: {@code /v2/cards/{cardId}/top-ups}. */
final class PathTemplate {

    /** Of each segment at most one part differs. */
    private static final Pattern WELL_FORMED = Pattern.compile("(/[^/{}?#\\s]*(\\{[\\w.-]+}[^/{}?#\\s]*)?)+");

    private static final Pattern NAME = Pattern.compile("\\{([\\w.-]+)}");
    private static final String ANYTHING = "([^/]+)";

    private final String text;
    private final List<String> names;
    private final Pattern paths;

    private PathTemplate(String text, List<String> names, Pattern paths) {
        this.text = text;
        this.names = List.copyOf(names);
        this.paths = paths;
    }

    /** Empty when the text is no such path, or has a name twice. */
    static Optional<PathTemplate> of(String text) {
        List<String> names =
                NAME.matcher(text).results().map(found -> found.group(1)).toList();
        return WELL_FORMED.matcher(text).matches() && names.stream().distinct().count() == names.size()
                ? Optional.of(new PathTemplate(text, names, paths(text)))
                : Optional.empty();
    }

    private static Pattern paths(String text) {
        StringBuilder regex = new StringBuilder();
        int literal = 0;
        for (MatchResult name : NAME.matcher(text).results().toList()) {
            regex.append(Pattern.quote(text.substring(literal, name.start()))).append(ANYTHING);
            literal = name.end();
        }
        return Pattern.compile(regex + Pattern.quote(text.substring(literal)));
    }

    List<String> names() {
        return names;
    }

    /** What a path has under each name, as it stands there; empty when the path is another one. */
    Optional<Map<String, String>> values(String path) {
        Matcher matcher = paths.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, matcher.group(values.size() + 1));
        }
        return Optional.of(values);
    }

    /** The path with these values in it, as they are to stand there. */
    String path(UnaryOperator<String> valueOfName) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(valueOfName.apply(name.group(1))));
    }

    /** The same for all templates of the same paths; of two that one path fits, the more definite one's is the lesser. */
    String paths() {
        return NAME.matcher(text).replaceAll(Character.toString(Character.MAX_VALUE));
    }
}
