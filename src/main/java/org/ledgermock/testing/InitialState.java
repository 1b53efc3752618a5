package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a fresh sandbox begins with.
 *
 * @param seed a seed that comes with Ledgermock, or a file; {@code example} when it is absent
 * @param snapshot a name given to {@link TestSandbox#keep}; takes the place of a seed
 * @param apiTime absent for the machine's
 * @param wireTime absent for the machine's
 * @param reusesConnections whether connections are kept after an answer; otherwise each call comes on a fresh one
 */
@PublicApi
public record InitialState(
        Optional<String> seed,
        Optional<String> snapshot,
        Optional<Moment> apiTime,
        Optional<Moment> wireTime,
        boolean reusesConnections) {

    /** The seed {@code example}, at the machine's time. */
    public static final InitialState DEFAULT =
            new InitialState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Where a time begins.
     *
     * @param frozen whether it then stands still
     */
    public record Moment(Instant at, boolean frozen) {

        public Moment {
            requireNonNull(at, "at");
        }
    }

    public InitialState {
        requireNonNull(seed, "seed");
        requireNonNull(snapshot, "snapshot");
        requireNonNull(apiTime, "apiTime");
        requireNonNull(wireTime, "wireTime");
    }

    /** The same with this seed, and no snapshot. */
    public InitialState seed(String nameOrFile) {
        return new InitialState(Optional.of(nameOrFile), Optional.empty(), apiTime, wireTime, reusesConnections);
    }

    /** The same with this snapshot, and no seed. */
    public InitialState snapshot(String name) {
        return new InitialState(Optional.empty(), Optional.of(name), apiTime, wireTime, reusesConnections);
    }

    public InitialState apiTime(Moment moment) {
        return new InitialState(seed, snapshot, Optional.of(moment), wireTime, reusesConnections);
    }

    public InitialState wireTime(Moment moment) {
        return new InitialState(seed, snapshot, apiTime, Optional.of(moment), reusesConnections);
    }

    /** The same with connections that are kept after an answer, and used again. */
    public InitialState reusingConnections() {
        return reusingConnections(true);
    }

    InitialState reusingConnections(boolean is) {
        return new InitialState(seed, snapshot, apiTime, wireTime, is);
    }

    /** As it is told in a report. */
    @Override
    public String toString() {
        String state = snapshot.map("the snapshot '%s'"::formatted)
                .orElseGet(() -> "the seed '%s'".formatted(seed.orElse("example")));
        return state
                + apiTime.map(moment -> ", API time " + told(moment)).orElse("")
                + wireTime.map(moment -> ", wire time " + told(moment)).orElse("")
                + (reusesConnections ? ", connections reused" : "");
    }

    private static String told(Moment moment) {
        return moment.at() + (moment.frozen() ? " standing still" : "");
    }
}
