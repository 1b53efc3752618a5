package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official Node SDKs, unmodified, the one for all products by each of its ways to sign. */
@Tag("node")
class NodeSdkStoryTest {

    @TempDir
    private Path folder;

    private Served served;

    // The SDK stamps its requests with the machine's clock. The server's stands still: calls of one second are counted.
    @BeforeEach
    void start() {
        served = Served.start();
        served.clock.to(Instant.now());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({
        "'', POST",
        "'', GET",
        "HmacSHA1, POST",
        "HmacSHA1, GET",
        "TC3-HMAC-SHA256, POST",
        "TC3-HMAC-SHA256, GET"
    })
    void the_whole_story(String signMethod, String httpMethod) throws Exception {
        String printed = new NodeProgram("tencent/story.mjs")
                .run(
                        folder,
                        List.of(
                                served.authority(),
                                Served.PARTNER.id(),
                                Served.PARTNER.secret(),
                                signMethod,
                                httpMethod));

        assertThat(printed).matches("created \\d{12}\\n");
        String uin = printed.strip().substring("created ".length());
        assertThat(served.state(Served.TENCENT)
                        .find("customer", uin)
                        .orElseThrow()
                        .quantity("Credit"))
                .isEqualByComparingTo("13.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tencent/multipart.mjs", "tencent/common.mjs"})
    void one_allocation(String program) throws Exception {
        String printed = new NodeProgram(program)
                .run(folder, List.of(served.authority(), Served.PARTNER.id(), Served.PARTNER.secret()));

        assertThat(printed).isEqualTo("allocated\n");
        assertThat(served.credit("Credit")).isEqualByComparingTo("90.5");
    }
}
