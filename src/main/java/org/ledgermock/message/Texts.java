package org.ledgermock.message;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that goes into a message or a page for people. */
public final class Texts {

    private static final int SHOWN = 120;

    private Texts() {}

    /** So many of something: {@code 1 call}, {@code 2 calls}. */
    public static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** The first of some names, and how many more there are: {@code a, b and 7 more}. */
    public static String first(int most, Collection<String> names) {
        return first(most, names.stream(), names.size());
    }

    /** @param count of all the names */
    public static String first(int most, Stream<String> names, long count) {
        String shown = names.limit(most).collect(Collectors.joining(", "));
        return count > most ? "%s and %d more".formatted(shown, count - most) : shown;
    }

    /** The text, or its beginning and an ellipsis when it is long; never half a character. */
    public static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A word of a command line, as a shell takes it. */
    public static String shellWord(String word) {
        return word.matches("[\\w./:@%+,=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The text as a page of HTML has it. */
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What is wrong with a text as the name or id of something: nothing, when it is the same in {@link #oneLine}. */
    public static Optional<String> problemOfName(String text) {
        return text.chars().anyMatch(Texts::breaksLine)
                ? Optional.of("'%s' has a control character, and is no name".formatted(oneLine(shortened(text))))
                : Optional.empty();
    }

    private static boolean breaksLine(int unit) {
        return Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029';
    }

    /** The text with its control characters escaped, so that it stays one line of a log. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(unit -> {
            if (breaksLine(unit)) {
                line.append("\\u%04x".formatted(unit));
            } else {
                line.append((char) unit);
            }
        });
        return line.toString();
    }
}
