package org.ledgermock.altered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.altered.Form.By;
import org.ledgermock.oracle.RawAnswer;

/** The controls of what an answer may look like. */
class FormTest {

    private static final String REFUSED = "{\"Response\":{\"Error\":{\"Code\":\"A\",\"Message\":\"b\"},\"RequestId\":"
            + "\"68a49078-c59c-46ff-b819-2bb79e17432c\"}}";
    private static final String REFUSED_MEMBER = "{\"status\":\"error\",\"messages\":[\"a\"],\"errorCode\":9003}";

    private static RawAnswer answer(int status, String body, String... headers) {
        List<RawAnswer.Header> lines = new ArrayList<>();
        for (String header : headers) {
            lines.add(new RawAnswer.Header(header));
        }
        return new RawAnswer(
                "HTTP/1.1 " + status,
                status,
                lines,
                body.getBytes(UTF_8),
                RawAnswer.Framing.CONTENT_LENGTH,
                Optional.empty(),
                RawAnswer.Ending.OPEN,
                0,
                Duration.ZERO,
                Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {} | status 500",
                "503 | {} | status 503",
                "200 | <HTML><body>a</body> | it tells of the inside: <html",
                "200 | {\"a\":\"java.lang.Error\"} | it tells of the inside: java.",
                "400 | {\"a\":\"NullPointerException\"} | it tells of the inside: exception",
                "200 | {\"a\":\"ledgermock-example-secret-key\"} | it tells of the inside: ledgermock-example-secret-key"
            })
    void whoever_answers_may_not_answer_so(int status, String body, String problem) {
        assertThat(Form.problem(answer(status, body))).contains(problem);
    }

    @Test
    void each_answers_in_a_form_of_its_own() {
        assertThat(Form.by(answer(200, REFUSED))).isEqualTo(By.PARTNERS_VENDOR);
        assertThat(Form.by(answer(200, REFUSED_MEMBER))).isEqualTo(By.MEMBERS_VENDOR);
        assertThat(Form.by(answer(400, "{}", "Content-Type: application/json"))).isEqualTo(By.PARSER);
        assertThat(Form.by(answer(404, "none", "Content-Type: text/plain"))).isEqualTo(By.WIREMOCK);
    }

    @Test
    void the_vendors_forms_are_whole() {
        RawAnswer right = answer(200, REFUSED, "Content-Type: application/json");
        assertThat(Form.problem(By.PARTNERS_VENDOR, "ForceQN", right)).isEmpty();
        assertThat(Form.problem(By.PARTNERS_VENDOR, "ForceQN", answer(200, REFUSED)))
                .contains("not the vendor's content type");
        assertThat(Form.problem(
                        By.PARTNERS_VENDOR,
                        "ForceQN",
                        answer(200, "{\"Response\":{}}", "Content-Type: application/json")))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("against its contract: "));
        assertThat(Form.problem(By.PARSER, "", answer(400, "{\"problem\":1}")))
                .contains("neither the vendor's form nor our own words");
    }

    @Test
    void a_wrong_signature_of_an_answer_is_seen() {
        RawAnswer unsigned = answer(200, REFUSED_MEMBER, "Content-Type: application/json;charset=UTF-8");
        RawAnswer wrong =
                answer(200, REFUSED_MEMBER, "Content-Type: application/json;charset=UTF-8", "Data-signature: 00112233");

        assertThat(Form.problem(By.MEMBERS_VENDOR, "add", unsigned)).isEmpty();
        assertThat(Form.problem(By.MEMBERS_VENDOR, "add", wrong)).contains("a wrong signature of the answer");
    }
}
