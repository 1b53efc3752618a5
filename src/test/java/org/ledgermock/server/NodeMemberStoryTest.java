package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.Credential;

/** The story of {@link MemberStoryTest} once more, on node, where a number does not hold a uid. */
@Tag("node")
class NodeMemberStoryTest {

    private static final String LIVED = "all as the pages say\n";
    private static final String QUOTA = "20";

    @TempDir
    private Path folder;

    private String live(Served served, Credential shop, String... seed) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of(served.uri() + "/pospal-api2/openapi/v1/", shop.id(), shop.secret()));
        arguments.addAll(List.of(seed));
        return new NodeProgram("kybio/story.mjs").run(folder, arguments);
    }

    private static Served thousand(Map<String, Long> limits) {
        SetupBuilder setup = Setup.builder().seed("thousand");
        limits.forEach(setup::limit);
        return Served.start(setup.build());
    }

    @Test
    void on_the_seed_example() throws Exception {
        try (Served served = Served.start()) {
            assertThat(live(served, Served.SHOP, "example")).isEqualTo(LIVED);
        }
    }

    @Test
    void on_a_thousand_members_with_twenty_requests_a_day() throws Exception {
        try (Served served = thousand(Map.of(Served.KYBIO, Long.valueOf(QUOTA)))) {
            assertThat(live(served, Served.SHOP, "thousand", QUOTA)).isEqualTo(LIVED);
        }
    }

    @Test
    void it_notices_another_quota() {
        try (Served served = thousand(Map.of())) {
            assertThatThrownBy(() -> live(served, Served.SHOP, "thousand", QUOTA))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("300");
        }
    }

    @Test
    void it_takes_no_answer_that_is_signed_with_another_key() {
        Credential other = new Credential(Served.SHOP.id(), "another-key");
        try (Served served = Served.start()) {
            assertThatThrownBy(() -> live(served, other, "example"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("but the text is");
        }
    }
}
