package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BenchOptionsTest {

    @Test
    void compares_by_default() {
        assertThat(BenchOptions.parse().measurement()).isEqualTo(BenchOptions.Measurement.COMPARE);
    }

    @Test
    void quick_gives_way_to_what_is_said_wherever_it_stands() {
        BenchOptions options = BenchOptions.parse("heap", "--rounds", "2", "--write", "t.md", "--quick");

        assertThat(options.measurement()).isEqualTo(BenchOptions.Measurement.HEAP);
        assertThat(options.quick()).isTrue();
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.cell()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.write()).contains(Path.of("t.md"));
    }

    @Test
    void unknown_arguments_are_refused_with_the_usage() {
        assertThatThrownBy(() -> BenchOptions.parse("--round", "2"))
                .hasMessageStartingWith("unknown argument '--round'")
                .hasMessageContaining("--rounds N");
    }

    @Test
    void numbers_are_checked() {
        assertThatThrownBy(() -> BenchOptions.parse("--rounds", "0"))
                .hasMessage("--rounds takes a number from 1 to 9999, got '0'");
        assertThatThrownBy(() -> BenchOptions.parse("--rounds")).hasMessageStartingWith("--rounds takes a value");
    }
}
