package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgermock.message.Texts;

/**
 * A file that the server is made of, or was given, is wrong. The message has a line for each mistake, which names the file,
 * the place and the problem; of many mistakes the first {@value #MOST} and their number.
 */
public final class InvalidFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int MOST = 20;

    /** Of a file in which no place is to be named. */
    public InvalidFile(String file, String problem) {
        super(Texts.oneLine(file + ": " + problem));
    }

    /** @param lines one for each mistake in it */
    InvalidFile(String file, List<String> lines) {
        super(bounded(file, lines).stream().map(Texts::oneLine).collect(Collectors.joining("\n")));
    }

    private static List<String> bounded(String file, List<String> lines) {
        if (lines.size() <= MOST) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST));
        shown.add("%s: %d mistakes in all; these are the first %d".formatted(file, lines.size(), MOST));
        return shown;
    }
}
