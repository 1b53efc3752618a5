package org.ledgermock.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody is likely to have meant by a misspelt one. */
public final class Likely {

    private static final int LETTERS_FOR_A_SLIP = 3;

    private Likely() {}

    /** The known word that is nearest, when it is near enough: one slip for every three letters. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String folded = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> !word.equals(wrong))
                .filter(word -> slips(folded, word.toLowerCase(Locale.ROOT))
                        <= Math.max(1, Math.min(wrong.length(), word.length()) / LETTERS_FOR_A_SLIP))
                .min(Comparator.comparingInt(word -> slips(folded, word.toLowerCase(Locale.ROOT))));
    }

    /** {@code (did you mean 'word'?)} with a space before it; nothing when no word is near. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(Likely::hint).orElse("");
    }

    static String hint(String word) {
        return " (did you mean '%s'?)".formatted(word);
    }

    // How many letters are added, left out, replaced or swapped with their neighbour.
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            for (int to = 0; to <= other.length(); to++) {
                slips[at][to] = at == 0 || to == 0 ? at + to : fewest(slips, one, other, at, to);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int at, int to) {
        boolean same = one.charAt(at - 1) == other.charAt(to - 1);
        int fewest =
                Math.min(slips[at - 1][to - 1] + (same ? 0 : 1), 1 + Math.min(slips[at - 1][to], slips[at][to - 1]));
        boolean swapped = at > 1
                && to > 1
                && one.charAt(at - 1) == other.charAt(to - 2)
                && one.charAt(at - 2) == other.charAt(to - 1);
        return swapped ? Math.min(fewest, slips[at - 2][to - 2] + 1) : fewest;
    }
}
