package org.ledgermock.protocol;

import java.util.Optional;

/** The first line in which two texts differ. */
public final class LineDifference {

    private LineDifference() {}

    public static Optional<String> first(String here, String there) {
        String[] ours = here.split("\n", -1);
        String[] theirs = there.split("\n", -1);
        for (int at = 0; at < Math.max(ours.length, theirs.length); at++) {
            String one = at < ours.length ? ours[at] : "(no such line)";
            String other = at < theirs.length ? theirs[at] : "(no such line)";
            if (!one.equals(other)) {
                return Optional.of("line %d: here '%s', there '%s'".formatted(at + 1, one, other));
            }
        }
        return Optional.empty();
    }
}
