package org.ledgermock.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody meant who wrote a name that is none of those that there are. */
public final class DidYouMean {

    // One slip in so many letters is still the same name.
    private static final int LETTERS_PER_SLIP = 3;

    private DidYouMean() {}

    /** A question that names the likeliest name, or else all of them. */
    public static String among(Collection<String> names, String written) {
        Optional<String> likeliest = names.stream()
                .filter(name -> slips(name, written) <= Math.max(1, name.length() / LETTERS_PER_SLIP))
                .min(Comparator.comparingInt(name -> slips(name, written)));
        return likeliest
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElseGet(() -> "there are " + String.join(", ", names));
    }

    // Letters that are missing, too many or others.
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int at = 1; at <= other.length(); at++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(at - 1) ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.min(replaced, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        return row[other.length()];
    }
}
