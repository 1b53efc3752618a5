package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.RawAnswer.Framing;
import org.ledgermock.oracle.RawAnswerReader.Parsed;

/** In the tables {@code ~} stands for a line end. */
class RawAnswerReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 0~~                                    | ''    | CONTENT_LENGTH | ''
            Content-Length: 5~~abc                                 | abc   | CONTENT_LENGTH | cut after 3 of 5
            Content-Length: 1~Content-Length: 2~~ab                | ab    | CONTENT_LENGTH | Content-Length is
            Content-Length: -1~~ab                                 | ab    | CONTENT_LENGTH | Content-Length is
            Transfer-Encoding: chunked~~2~ab~3;x=y~cde~0~~         | abcde | CHUNKED        | ''
            Transfer-Encoding: chunked~~2~ab~0~Trailer: t~~        | ab    | CHUNKED        | ''
            Transfer-Encoding: chunked~~2~ab~zz~                   | ab    | CHUNKED        | bad chunk size 'zz'
            Transfer-Encoding: chunked~~2~abc~0~~                  | ab    | CHUNKED        | chunk of 2 runs on
            Transfer-Encoding: chunked~~5~abc                      | abc   | CHUNKED        | cut before the last chunk
            Transfer-Encoding: chunked~~3~abc~0~                   | abc   | CHUNKED        | cut before the last chunk
            Transfer-Encoding: chunked~Content-Length: 2~~2~ab~0~~ | ab    | CHUNKED        | both Transfer-Encoding
            Content-Type: text/plain~~abc                          | abc   | UNTIL_CLOSE    | ''
            """)
    void every_framing_is_understood_and_each_flaw_is_named(
            String headersAndBody, String body, Framing framing, String flaw) {
        Parsed parsed = read("HTTP/1.1 200 OK~" + headersAndBody, true).orElseThrow();

        assertThat(parsed.body()).asString(ISO_8859_1).isEqualTo(body);
        assertThat(parsed.framing()).isEqualTo(framing);
        assertThat(parsed.flaw().orElse("")).startsWith(flaw);
        assertThat(parsed.flaw().isEmpty()).isEqualTo(flaw.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK~Content-Length: 3~~abc",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ab~1~c~0~~",
                "HTTP/1.1 204 No Content~X: y~~",
                "HTTP/1.1 100 Continue~~"
            })
    void no_part_of_an_answer_passes_for_the_whole_and_what_follows_is_left(String answer) {
        String text = answer.replace("~", "\r\n");

        for (int length = 0; length < text.length(); length++) {
            assertThat(read(text.substring(0, length), false))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(read(text + "HTTP/1.1 200", false)).hasValueSatisfying(parsed -> {
            assertThat(parsed.flaw()).isEmpty();
            assertThat(parsed.end()).isEqualTo(text.length());
        });
    }

    @Test
    void a_body_until_close_is_over_only_at_the_close() {
        assertThat(read("HTTP/1.1 200 OK~~abc", false)).isEmpty();
        assertThat(read("HTTP/1.1 200 OK~~abc", true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage~~", "HTTP/1.1 999 x~~", "HTTP/2 200 OK~~", "HTTP/1.1 200 OK~", "HTTP/1.1 20~~"})
    void what_has_no_head_of_an_answer_is_none(String text) {
        assertThat(read(text, true)).isEmpty();
    }

    private static Optional<Parsed> read(String text, boolean ended) {
        byte[] bytes = text.replace("~", "\r\n").getBytes(ISO_8859_1);
        return new RawAnswerReader(bytes, ended, false).read();
    }
}
