package org.ledgermock.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgermock.store.StoreAddress;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command has the address of a store from. */
final class StoreChoice {

    static final String VARIABLE = "LEDGERMOCK_STORE";

    private StoreChoice() {}

    /**
     * The store that was given, or else that of the environment; empty when there is neither.
     *
     * @param environment the variables of the process
     * @throws CommandLine.ParameterException when it is none
     */
    static Optional<StoreAddress> of(CommandSpec spec, @Nullable String given, Map<String, String> environment) {
        return given == null
                ? Optional.ofNullable(environment.get(VARIABLE))
                        .filter(value -> !value.isBlank())
                        .map(value -> read(spec, VARIABLE, value))
                : Optional.of(read(spec, "--store", given));
    }

    /** @throws CommandLine.ParameterException when it is no address of a store */
    static StoreAddress read(CommandSpec spec, String place, String text) {
        try {
            return StoreAddress.of(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), place + ": " + e.getMessage());
        }
    }
}
