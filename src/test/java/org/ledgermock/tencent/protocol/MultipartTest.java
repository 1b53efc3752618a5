package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;

class MultipartTest {

    private static final String PLAIN = "multipart/form-data; boundary=x1";
    private static final String ONE = "--x1\r\nContent-Disposition: form-data; name=\"A\"\r\n\r\n1\r\n--x1--\r\n";

    @Test
    void each_part_is_a_parameter_whatever_else_its_headers_say() {
        assertThat(
                        values(
                                PLAIN,
                                "a preamble\r\n--x1  \r\nContent-Disposition: form-data; name=\"UinList.0\"\r\n\r\n1\r\n"
                                        + "--x1\r\nContent-Type: text/plain\r\ncontent-disposition:form-data; filename=\"f\"; name=Remark\r\n"
                                        + "\r\n中 a\r\n--x11\r\n\r\n--x1\r\nContent-Disposition: form-data; name=\"Empty\"\r\n\r\n\r\n--x1--an epilogue"))
                .containsExactly(
                        Map.entry("UinList.0", "1"), Map.entry("Remark", "中 a\r\n--x11\r\n"), Map.entry("Empty", ""));
        assertThat(values("multipart/form-data;Boundary=\"x1\"; charset=utf-8", ONE))
                .containsExactly(Map.entry("A", "1"));
        assertThat(values(PLAIN, "--x1--")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | its Content-Type names no boundary of 1 to 70 characters",
                "multipart/form-data; boundary= | its Content-Type names no boundary of 1 to 70 characters",
                "multipart/form-data; boundary=x2 | there is no line '--x2'"
            })
    void a_boundary_is_named_and_used(String contentType, String problem) {
        assertProblem(contentType, ONE, problem);
        assertProblem(
                "multipart/form-data; boundary=" + "x".repeat(71),
                ONE,
                "its Content-Type names no boundary of 1 to 70 characters");
    }

    @Test
    void what_is_cut_off_without_a_name_or_not_utf_8_is_malformed() {
        assertProblem(PLAIN, ONE.replace("--x1--", "--x2--"), "it does not end in '--x1--'");
        assertProblem(
                PLAIN, "--x1\r\n\r\n1\r\n--x1--", "a part has no header 'Content-Disposition: form-data; name=…'");
        assertProblem(PLAIN, "--x1\r\n1\r\n--x1--", "a part has no header 'Content-Disposition: form-data; name=…'");
        assertProblem(
                PLAIN,
                ONE.replace("Content", "X".repeat(5_000) + ": 1\r\nContent"),
                "a part has no header 'Content-Disposition: form-data; name=…'");
        assertProblem(PLAIN, ONE.replace("--x1--\r\n", ONE), "the name 'A' appears twice");
        assertThat(Multipart.decode(request(
                        PLAIN, ONE.replace("1\r\n--x1--", "\u00ff\r\n--x1--").getBytes(ISO_8859_1))))
                .isEqualTo(new Parameters.Malformed("a part is not UTF-8"));
    }

    @Test
    void there_are_at_most_five_thousand_parts() {
        assertThat(values(PLAIN, parts(5_000))).hasSize(5_000);
        assertProblem(PLAIN, parts(5_001), "there are more than 5000 parts");
    }

    private static String parts(int count) {
        StringBuilder body = new StringBuilder();
        IntStream.range(0, count)
                .forEach(at -> body.append("--x1\r\nContent-Disposition: form-data; name=\"A.")
                        .append(at)
                        .append("\"\r\n\r\n1\r\n"));
        return body.append("--x1--").toString();
    }

    private static Map<String, String> values(String contentType, String body) {
        assertThat(Multipart.decode(request(contentType, body.getBytes(UTF_8)))).isInstanceOf(Parameters.Decoded.class);
        return ((Parameters.Decoded) Multipart.decode(request(contentType, body.getBytes(UTF_8)))).values();
    }

    private static void assertProblem(String contentType, String body, String problem) {
        assertThat(Multipart.decode(request(contentType, body.getBytes(UTF_8))))
                .isEqualTo(new Parameters.Malformed(problem));
    }

    private static Request request(String contentType, byte[] body) {
        return Request.whole("POST", "/", "", Headers.of("Content-Type", contentType), body);
    }
}
