package org.ledgermock.verify.live;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has left behind.
 *
 * @param stays what nobody can take away: rows of a history, members that were made
 * @param notUndone what should have been put back and was not, with what it was and what it is
 */
public record RestoreReport(List<String> stays, List<String> notUndone) {

    public RestoreReport {
        stays = List.copyOf(stays);
        notUndone = List.copyOf(notUndone);
    }

    /** In lines, for people. */
    public List<String> lines() {
        return Stream.concat(
                        stays.stream().map(line -> "stays behind: " + line),
                        notUndone.stream().map(line -> "NOT PUT BACK: " + line))
                .toList();
    }
}
