package org.ledgermock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.Likely;
import picocli.CommandLine;

/** The words in which a command was called: what they give, and what is wrong with them, for whoever wrote them. */
final class CallWords {

    private static final Pattern NO_NUMBER =
            Pattern.compile("Invalid value for option '(--[\\w-]+)'.*: '(.*)' is not an? (?:int|long)", Pattern.DOTALL);
    private static final Pattern NO_PAIR = Pattern.compile(
            "Value for option option '(--[\\w-]+)' \\((.*)\\) should be in KEY=VALUE format but was (.*)",
            Pattern.DOTALL);

    private CallWords() {}

    /** What an option is given in words, before they are understood; as often as it is there. */
    static List<String> given(List<String> words, String option) {
        List<String> given = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).startsWith(option + "=")) {
                given.add(words.get(at).substring(option.length() + 1));
            } else if (words.get(at).equals(option) && at + 1 < words.size()) {
                given.add(words.get(at + 1));
            }
        }
        return given;
    }

    static String of(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unknown(e.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        String message = String.valueOf(e.getMessage());
        Matcher number = NO_NUMBER.matcher(message);
        if (number.matches()) {
            return "'%s' takes a whole number, not '%s'".formatted(number.group(1), number.group(2));
        }
        Matcher pair = NO_PAIR.matcher(message);
        return pair.matches()
                ? "'%s' takes %s, not '%s'".formatted(pair.group(1), pair.group(2), pair.group(3))
                : message;
    }

    private static String unknown(CommandLine command, String word) {
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            return "there is no option '%s'%s".formatted(name, Likely.hint(name, known));
        }
        known.addAll(command.getSubcommands().keySet());
        return known.isEmpty()
                // Behind it there may be a password.
                ? "'%s' is one word too many".formatted(word.replaceFirst("(?s)(?<=://).*", "…"))
                : "there is no command '%s'%s; commands are %s"
                        .formatted(word, Likely.hint(word, known), String.join(", ", known));
    }
}
