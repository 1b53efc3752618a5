package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.RealFamilies;

/** A seed of a whole business loads in either form. */
class LargeSeedsTest {

    @Test
    void a_yaml_file_of_more_than_three_megabytes_is_read() {
        String seed = IntStream.rangeClosed(1, 50_000)
                .mapToObj("    - { customerUid: %1$d, number: \"%1$d\", balance: 5, point: 0, enable: 1 }\n"::formatted)
                .collect(Collectors.joining("", "family: kybio-member\nentities:\n  member:\n", ""));
        assertThat(seed).hasSizeGreaterThan(3 << 20);

        assertThat(new SeedLibrary(RealFamilies.FILES)
                        .written("seed.yaml", seed)
                        .seed()
                        .entities()
                        .get("member"))
                .hasSize(50_000);
    }

    @Test
    void what_is_too_large_for_yaml_is_told_with_the_way_out() {
        DataFile file = DataFile.written("seed.yaml", "a: \"" + "x".repeat(32 << 20) + "\"");

        assertThatThrownBy(file::json)
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith("seed.yaml: it is not YAML: ")
                .hasMessageContaining(
                        "YAML of more than 32 MB is not read; write it as JSON, or in a seed as a 'series'");
    }
}
