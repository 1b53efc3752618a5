package org.ledgermock.explore;

import java.util.Optional;

/** Is told how an exploration goes on. */
public interface ExplorationProgress {

    /** Who asks for nothing. */
    ExplorationProgress NONE = new ExplorationProgress() {};

    /** The first run has ended, with nothing going wrong. */
    default void undisturbed(String did, Optional<Breach> broken) {}

    /** So many stories are tried next, of so many things going wrong each. */
    default void begins(int depth, int stories) {}

    /** One of them has been tried. */
    default void tried(int done, int of, boolean broken) {}
}
