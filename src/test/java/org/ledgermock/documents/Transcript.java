package org.ledgermock.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command and what it prints, as a document shows them: the command after {@code $ }, and below it the output, in
 * which {@code …} stands for what was left out.
 */
record Transcript(String command, String output) {

    private static final String PROMPT = "$ ";

    static List<Transcript> of(String block) {
        List<Transcript> transcripts = new ArrayList<>();
        for (String part : block.split("(?m)^(?=\\Q$ \\E)")) {
            if (part.startsWith(PROMPT)) {
                int end = part.indexOf('\n');
                transcripts.add(new Transcript(part.substring(PROMPT.length(), end), part.substring(end + 1)));
            }
        }
        return transcripts;
    }

    /** What the real output has to match. */
    Pattern pattern() {
        return Pattern.compile(Stream.of(output.strip().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\S]*?", "\\s*", "\\s*")));
    }
}
