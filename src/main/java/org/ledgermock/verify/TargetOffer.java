package org.ledgermock.verify;

import java.util.Optional;
import java.util.function.Function;

/** Makes the target that a project's own Cucumber run names by its address. Found by ServiceLoader. */
public interface TargetOffer {

    /**
     * The endpoint there, which is only read.
     *
     * @param address such as {@code https://host}
     * @param settings what else was said of it, by the name of a system property
     * @throws IllegalArgumentException when it cannot be called so
     */
    Target at(String address, Function<String, Optional<String>> settings);
}
