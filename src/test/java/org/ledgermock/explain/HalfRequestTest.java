package org.ledgermock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.explain.MadeMistakes.Kybio;
import org.ledgermock.explain.MadeMistakes.Tc3;
import org.ledgermock.explain.SignedRequests.Form;
import org.ledgermock.explain.SignedRequests.Sent;
import org.ledgermock.protocol.Examined;
import org.ledgermock.protocol.Examined.Verdict;

/** Of a request that is half there, or without its key, what can be seen is told, and what is missing. */
class HalfRequestTest {

    /** @param told a part of what is said */
    private record Half(String told, Verdict verdict, UnaryOperator<Sent> half) {

        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Half> withoutAKey() {
        return Stream.of(
                new Half(
                        "Nothing is wrong as far as can be seen without the SecretKey of 'AKIDMADEUPEXAMPLE'.",
                        Verdict.OPEN,
                        sent -> sent),
                wrong("X-TC-Action is missing", sent -> sent.without("X-TC-Action")),
                wrong("X-TC-Version is missing", sent -> sent.without("X-TC-Version")),
                new Half("X-TC-Timestamp is not there.", Verdict.OPEN, sent -> sent.without("X-TC-Timestamp")),
                new Half("Authorization is not there.", Verdict.OPEN, sent -> sent.without("Authorization")),
                new Half(
                        "Signature is hidden: it reads '****'.",
                        Verdict.OPEN,
                        sent -> signed(sent, "Signature=.*", "Signature=****")),
                wrong("it has not the form", sent -> signed(sent, "Credential=", "")),
                wrong("as requests to CloudBase's gateway do", sent -> signed(sent, "$", ", Timestamp=1772366400")),
                wrong(
                        "its names have to be in lower case",
                        sent -> signed(sent, "content-type;host", "Content-Type;host")),
                wrong(
                        "its names have to be in alphabetical order",
                        sent -> signed(sent, "content-type;host", "host;content-type")),
                new Half(
                        "x-tc-region is not there, which SignedHeaders lists.",
                        Verdict.OPEN,
                        sent -> signed(sent, "content-type;host", "content-type;host;x-tc-region")),
                wrong("the service 'cvm', but the host is that of 'vpc'", sent -> signed(sent, "/vpc/", "/cvm/")),
                wrong("but the timestamp falls on 2026-02-28", sent -> sent.with("X-TC-Timestamp", "1772300000")),
                wrong("is in milliseconds", sent -> sent.with("X-TC-Timestamp", "1772366400123")),
                wrong("it has to be seconds since 1970", sent -> sent.with("X-TC-Timestamp", "now")),
                wrong(
                        "The header Content-Type is there 2 times",
                        sent -> new Sent(
                                sent.method(),
                                sent.path(),
                                sent.query(),
                                sent.headers().and("Content-Type", "application/json; charset=utf-8"),
                                sent.body())),
                wrong("TC3-HMAC-SHA256 signs '/'", sent -> new Sent("POST", "/v1", "", sent.headers(), sent.body())),
                wrong(
                        "which curl's -d sends unless -H says otherwise",
                        sent -> sent.with("Content-Type", "application/x-www-form-urlencoded")));
    }

    private static Half wrong(String told, UnaryOperator<Sent> half) {
        return new Half(told, Verdict.WRONG, half);
    }

    private static Sent signed(Sent sent, String part, String other) {
        String header = sent.headers().first("Authorization").orElseThrow();
        return sent.with("Authorization", header.replaceFirst(part, other));
    }

    @ParameterizedTest
    @MethodSource("withoutAKey")
    void whatCanBeSeenIsTold(Half half) {
        Sent sent = half.half.apply(new Tc3().sign());
        for (Form form : Form.values()) {
            Examined examined = SignedRequests.examine(form.of(sent), "");
            assertThat(examined.why().cause()).as(form.toString()).contains(half.told);
            assertThat(examined.verdict()).as(form.toString()).isEqualTo(half.verdict);
        }
    }

    @Test
    void whatIsMissingIsTriedAsWhatItUsuallyIs() {
        Tc3 signing = new Tc3();
        signing.body = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Sent sent = signing.sign();
        String headers =
                Form.RAW.of(sent).replaceFirst("(?s)^POST[^\n]*\n", "").replaceFirst("(?s)Content-Length.*", "");

        assertThat(SignedRequests.examine(headers, MadeMistakes.KEY).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(SignedRequests.examine(headers, MadeMistakes.KEY).toString()).contains("the body is '{}'");
        Examined less = SignedRequests.examine(
                headers.replaceFirst("(?m)^Host.*\\R", "").replaceFirst("(?m)^Content-Type.*\\R", ""),
                MadeMistakes.KEY);
        assertThat(less.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(less.toString()).contains("Host is 'vpc.tencentcloudapi.com'", "Content-Type is 'application/json'");
        signing.key = "'" + MadeMistakes.KEY + "'";
        Examined quoted = SignedRequests.examine(
                Form.RAW.of(signing.sign()).replaceFirst("(?s)Content-Length.*", ""), MadeMistakes.KEY);
        assertThat(quoted.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(quoted.why().cause()).isEqualTo("The key was used with the quotes around it.");
    }

    @Test
    void whatIsMissingAndCannotBeGuessedIsAskedFor() {
        Sent sent = new Tc3().sign();
        String shown = Form.RAW
                .of(sent)
                .replaceFirst("(?s)\r\nContent-Length.*", "\r\n")
                .replace("\r", "");
        Examined examined =
                SignedRequests.examine("> " + shown.strip().replace("\n", "\n> ") + "\n> \n", MadeMistakes.KEY);

        assertThat(examined.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(examined.why().cause())
                .isEqualTo("The body is not there: curl -v does not show it; paste the command itself as well.");
        assertThat(examined.toString()).contains("the Go SDK logs the whole request with client.WithDebug(true)");
    }

    @Test
    void theAgeIsToldAgainstTheAnswersDateAlone() {
        Sent sent = new Tc3().sign();
        String log = Form.GO_LOG.of(sent);

        assertThat(SignedRequests.examine(log, MadeMistakes.KEY).verdict()).isEqualTo(Verdict.RIGHT);
        Examined late = SignedRequests.examine(
                log.replace("HTTP/2.0 200 OK\r\n", "HTTP/2.0 200 OK\r\nDate: Sun, 01 Mar 2026 12:10:00 GMT\r\n"),
                MadeMistakes.KEY);
        assertThat(late.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(late.why().cause())
                .isEqualTo(
                        "The timestamp is 600 seconds behind the Date of the answer, and 300 are allowed: set the clock of the machine.");
    }

    @Test
    void aRealHostAndALocalOneAreToldApart() {
        Sent sent = new Tc3().sign();

        assertThat(SignedRequests.examine(Form.CURL.of(sent.with("Host", "127.0.0.1:18080")), MadeMistakes.KEY)
                        .why()
                        .cause())
                .startsWith(
                        "The signature is right for the real host, 'vpc.tencentcloudapi.com', but the request was sent to");
        Tc3 local = new Tc3();
        local.host = "127.0.0.1:18080";
        assertThat(SignedRequests.examine(Form.CURL.of(local.sign().with("Host", "127.0.0.1:18080")), MadeMistakes.KEY)
                        .why()
                        .cause())
                .startsWith("The signature is right, but only for '127.0.0.1:18080', where the request was sent");
    }

    @Test
    void ofTheOpenApiToo() {
        Sent sent = new Kybio().sign();

        assertThat(SignedRequests.examine(Form.HAR.of(sent.without("Data-signature")), "")
                        .toString())
                .contains("OPEN", "Data-signature is not there.");
        assertThat(SignedRequests.examine(Form.HAR.of(sent.with("Data-signature", "********")), "")
                        .toString())
                .contains("OPEN", "Data-signature is hidden");
        assertThat(SignedRequests.examine(Form.RAW.of(sent.with("Data-signature", "abc")), "")
                        .toString())
                .contains("WRONG", "Data-signature is no MD5");
        assertThat(SignedRequests.examine(
                                "curl 'https://area12-win.pospal.cn/pospal-api2/openapi/v1/a/b' -H 'Data-signature: "
                                        + "0".repeat(32) + "' -d @gone.json",
                                MadeMistakes.KYBIO_KEY)
                        .toString())
                .contains("OPEN", "The body is not there: it is in the file 'gone.json'");
        assertThat(SignedRequests.examine(
                                Form.CURL.of(new Sent("POST", sent.path(), "", sent.headers(), "{\"a\": 1}")), "")
                        .toString())
                .contains("WRONG", "The body has no appId, by which the key is found.");
    }
}
