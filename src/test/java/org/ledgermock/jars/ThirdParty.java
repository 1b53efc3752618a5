package org.ledgermock.jars;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the list that each jar has of what others wrote.
 *
 * @param part an artifact of Maven when it has a colon
 * @param text the file with the text of its licence
 * @param files how the names of its files begin
 */
record ThirdParty(String part, String licence, String text, List<String> files) {

    static final String LIST = "META-INF/licenses/THIRD-PARTY.txt";

    static List<ThirdParty> in(BuiltJar jar) {
        return jar.text(LIST)
                .lines()
                .filter(line -> line.contains(" | "))
                .map(ThirdParty::parse)
                .toList();
    }

    private static ThirdParty parse(String line) {
        String[] cells = line.split(" \\| ");
        String text = cells[2].equals("LICENSE") ? "META-INF/LICENSE" : "META-INF/licenses/" + cells[2];
        return new ThirdParty(cells[0], cells[1], text, Arrays.asList(cells[3].split(" ")));
    }

    /** Whose a file is: the one with the longest beginning of its name. */
    static Optional<ThirdParty> of(List<ThirdParty> all, String name) {
        return all.stream().filter(one -> one.matching(name) > 0).max(Comparator.comparing(one -> one.matching(name)));
    }

    private int matching(String name) {
        return files.stream()
                .filter(name::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    boolean isArtifact() {
        return part.contains(":");
    }

    boolean isArtifact(String coordinates) {
        return isArtifact() && coordinates.matches(Pattern.quote(part).replace("*", "\\E.*\\Q"));
    }

    @Override
    public String toString() {
        return part;
    }
}
