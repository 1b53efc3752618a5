package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.oracle.KybioClient;

/** Answers of the member API are compressed where that is chosen, worth it and asked for; the client checks what is signed. */
class CompressedAnswersTest {

    private static final String PAGES = "queryCustomerPages";

    @AutoClose
    private static Served compressing = served(Map.of("gzip", "on"));

    private static Served served(Map<String, String> options) {
        SetupBuilder setup = Setup.builder().seed("thousand");
        options.forEach((key, value) -> setup.option(Served.KYBIO, key, value));
        return Served.start(setup.build());
    }

    private static KybioClient.Answer page(Served served, String accepted) {
        KybioClient client = served.kybio();
        return client.call(PAGES, client.body(""), options -> options.header("Accept-encoding", accepted));
    }

    private static Optional<String> coding(KybioClient.Answer answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip,deflate | gzip",
                "deflate, GZIP;q=0.5 | gzip",
                "gzip;q=1 | gzip",
                "deflate |",
                "identity |",
                "br |",
                "gzip;q=0 |",
                "gzip; q=0.00, deflate |",
                "gzipped |"
            })
    void only_for_one_who_reads_gzip(String accepted, String expected) {
        KybioClient.Answer answer = page(compressing, accepted);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(coding(answer)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void from_the_threshold_on() {
        int length;
        try (Served served = served(Map.of())) {
            KybioClient.Answer plain = page(served, "gzip");
            assertThat(coding(plain)).as("off unless it is chosen").isEmpty();
            length = plain.body().getBytes(UTF_8).length;
        }
        for (int threshold : new int[] {length, length + 1}) {
            try (Served served = served(Map.of("gzip", "on", "gzipThresholdBytes", Integer.toString(threshold)))) {
                assertThat(coding(page(served, "gzip")).isPresent())
                        .as("an answer of %d bytes, compressed from %d on", length, threshold)
                        .isEqualTo(length >= threshold);
            }
        }
    }

    @Test
    void a_small_answer_is_not_when_nothing_is_said_of_the_threshold() {
        KybioClient client = compressing.kybio();

        assertThat(coding(client.call("queryByUid", client.body("\"customerUid\":404"))))
                .isEmpty();
    }
}
