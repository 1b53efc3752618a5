package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.pipeline.Families;
import org.ledgermock.store.StoreAddress;

/** A setup is a value that cannot be wrong, and is said step by step. */
class SetupTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_not_said_is_as_it_comes() {
        assertThat(Setup.builder().build()).isEqualTo(Setup.DEFAULT);
    }

    private static final Bounds BOUNDS =
            new Bounds(1, Bounds.LEAST_BODY_BYTES, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);

    @Test
    void all_that_serve_takes_can_be_said_and_taken_up_again() {
        Path file = folder.resolve("who.json");
        Path bundle = folder.resolve("bundle.pem");
        Setup setup = Setup.builder()
                .port(1)
                .bind("::1")
                .https(2, file)
                .authority(folder)
                .caBundle(bundle)
                .adminToken("made-up-token")
                .with(folder)
                .stubs(folder)
                .seed("thousand")
                .seed("mine.yaml")
                .credentials(file)
                .store(bundle)
                .strict("a")
                .option("b", "one", "1")
                .option("b", "two", "2")
                .limit("c", 3)
                .bounds(BOUNDS)
                .console(ConsoleMode.OFF)
                .proxying(true)
                .globalTemplating()
                .wireMockJournal()
                .endConnections()
                .build();

        assertThat(setup)
                .isEqualTo(new Setup(
                        new Listening(
                                1,
                                "::1",
                                Optional.of(2),
                                new Listening.Made(Optional.of(folder), Optional.of(file), List.of(bundle)),
                                Optional.of("made-up-token")),
                        List.of(folder),
                        Optional.of(folder),
                        List.of("thousand", "mine.yaml"),
                        Optional.of(file),
                        Optional.of(new StoreAddress.InFile(bundle)),
                        new Families.Choices(Set.of("a"), Map.of("b", Map.of("one", "1", "two", "2"))),
                        Map.of("c", 3L),
                        BOUNDS,
                        ConsoleMode.OFF,
                        Optional.of(true),
                        true,
                        true,
                        true))
                .isEqualTo(setup.toBuilder().build());
        assertThat(setup.toBuilder().option("b", "one", "3").build().choices().options())
                .isEqualTo(Map.of("b", Map.of("one", "3", "two", "2")));
        assertThat(setup.choices().options()).isEqualTo(Map.of("b", Map.of("one", "1", "two", "2")));
    }

    @Test
    void beyond_loopback_stubs_call_nobody_unless_it_is_said() {
        assertThat(Setup.DEFAULT.proxies()).isTrue();
        assertThat(Setup.builder().bind("::1").build().proxies()).isTrue();
        assertThat(Setup.builder().bind("0.0.0.0").build().proxies()).isFalse();
        assertThat(Setup.builder().bind("0.0.0.0").proxying(true).build().proxies())
                .isTrue();
        assertThat(Setup.builder().proxying(false).build().proxies()).isFalse();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertRefused(Setup.builder().port(70_000), "a port is a number from 0 to 65535, not 70000");
        assertRefused(Setup.builder().https(-1), "a port is a number from 0 to 65535, not -1");
        assertRefused(Setup.builder().adminToken(" "), "an admin token is not blank, and has no space around it");
        assertRefused(
                Setup.builder().stubs(folder.resolve("none")),
                "the folder for stubs, %s, does not exist".formatted(folder.resolve("none")));
        assertRefused(Setup.builder().limit("c", 0), "the limit of c has to let at least one call through, not 0");
    }

    private static void assertRefused(SetupBuilder setup, String message) {
        assertThatThrownBy(setup::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
