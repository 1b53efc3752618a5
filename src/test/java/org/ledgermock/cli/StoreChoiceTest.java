package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgermock.store.StoreAddress;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A store is named by an option, or else by the environment, and what is wrong with it is said without what is secret in it. */
class StoreChoiceTest {

    private static final CommandSpec SPEC = new CommandLine(new Main()).getCommandSpec();

    private static Map<String, String> environment(String address) {
        return Map.of("LEDGERMOCK_STORE", address);
    }

    @Test
    void the_option_goes_before_the_environment() {
        assertThat(StoreChoice.of(SPEC, "a.db", environment("b.db")))
                .contains(new StoreAddress.InFile(Path.of("a.db")));
        assertThat(StoreChoice.of(SPEC, null, environment("b.db"))).contains(new StoreAddress.InFile(Path.of("b.db")));
        assertThat(StoreChoice.of(SPEC, null, environment(" "))).isEmpty();
        assertThat(StoreChoice.of(SPEC, null, Map.of())).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_by_its_place_and_not_shown() {
        assertThatThrownBy(() -> StoreChoice.of(SPEC, null, environment("jdbc:postgresql://h?password=s3cret")))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageStartingWith("LEDGERMOCK_STORE: the address of a store in PostgreSQL is ")
                .hasMessageNotContaining("s3cret");
    }
}
