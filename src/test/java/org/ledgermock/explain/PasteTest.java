package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.protocol.Pasted;

/** Whatever people paste is read as it is, and what is not there is known not to be. */
class PasteTest {

    private static Pasted one(String text) {
        List<Pasted> read = SignedRequests.read(text);
        assertThat(read).as(text).hasSize(1);
        return read.get(0);
    }

    private static String body(Pasted pasted) {
        return new String(pasted.bodies().get(0), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "curl https://a.b/ -d '{\"a\": 1}' | {\"a\": 1}",
                "curl https://a.b/ --data='{\"a\": 1}' | {\"a\": 1}",
                "curl https://a.b/ -d'{\"a\": 1}' | {\"a\": 1}",
                "curl https://a.b/ -sSd '{\"a\": 1}' | {\"a\": 1}",
                "curl https://a.b/ --data-raw '@no file' | @no file",
                "curl https://a.b/ --data-binary \"{\\\"a\\\": \\\"\\$5\\\"}\" | {\"a\": \"$5\"}",
                "curl https://a.b/ -d $'it\\'s \\u4e2d\\x41' | it's \u4e2dA",
                "curl https://a.b/ -d 'it'\\''s' | it's",
                "curl https://a.b/ -d a=1 -d b=2 | a=1&b=2",
                "curl https://a.b/ --data-urlencode 'a=x y+~*' | a=x%20y%2B~%2A",
                "curl https://a.b/ --json '{}' -o out -x proxy:1 | {}",
                "curl.exe ^\"https://a.b/^\" --data-raw ^\"^{^\\^\"a^\\^\": 1^}^\" | {\"a\": 1}"
            })
    void aBodyIsWhatCurlWouldSend(String command, String body) {
        Pasted pasted = one(command);

        assertThat(body(pasted)).isEqualTo(body);
        assertThat(pasted.method()).isEqualTo("POST");
        assertThat(pasted.header("Host")).contains("a.b");
    }

    @Test
    void aCommandMayGoOverLinesOfEitherShell() {
        for (String end : List.of(" \\\n ", " \\\r\n ", " ^\r\n ", " ^\n ", " `\n ")) {
            Pasted pasted = one("$ curl -X PUT" + end + "-H \"A: b\"" + end + "\"https://u:p@h:443/p?q=1#f\"" + end
                    + "-d x\nHTTP/1.1 200 OK\n");

            assertThat(pasted.method()).isEqualTo("PUT");
            assertThat(pasted.header("A")).contains("b");
            assertThat(pasted.header("Host")).contains("h");
            assertThat(pasted.path()).isEqualTo("/p");
            assertThat(pasted.query()).isEqualTo("q=1");
            assertThat(body(pasted)).isEqualTo("x");
        }
    }

    @Test
    void curlAddsAHeaderOrTakesItAway() {
        Pasted form = one("curl h:8080 -d a=1 -H 'X:' -H 'Y;' -A me");

        assertThat(form.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(form.header("Host")).contains("h:8080");
        assertThat(form.header("X")).isEmpty();
        assertThat(form.header("Y")).contains("");
        assertThat(form.header("User-Agent")).contains("me");
        assertThat(one("curl h --json {} -H 'Content-Type: a'").header("Content-Type"))
                .contains("a");
        Pasted get = one("curl -G h/p -d a=1 --data-urlencode b=c/d");
        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.query()).isEqualTo("a=1&b=c%2Fd");
        assertThat(body(get)).isEmpty();
        assertThat(one("curl h; rm x").path()).isEqualTo("/");
    }

    @Test
    void filesAreReadAsCurlReadsThem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("body.json"), "{\r\n}\n");

        assertThat(body(Paste.of("curl h -d @body.json".getBytes(UTF_8))
                        .requests(folder, List.of())
                        .get(0)))
                .isEqualTo("{}");
        assertThat(body(Paste.of("curl h --data-binary @body.json".getBytes(UTF_8))
                        .requests(folder, List.of())
                        .get(0)))
                .isEqualTo("{\r\n}\n");
        Pasted gone = one("curl h -d @gone.json");
        assertThat(gone.lacksBody()).isTrue();
        assertThat(gone.bodyProblem()).contains("it is in the file 'gone.json', which cannot be read here");
        assertThat(one("curl h -F a=b").bodyProblem()).contains("curl makes up the boundary of -F anew each time");
    }

    @Test
    void whatAVariableStoodForIsHidden() {
        Pasted pasted = one("curl h -H \"Authorization: $AUTH\" -d \"{\\\"a\\\": ${A}}\"");

        assertThat(pasted.header("Authorization")).contains(Pasted.HIDDEN);
        assertThat(Pasted.isMasked(pasted.header("Authorization").orElseThrow()))
                .isTrue();
        assertThat(pasted.bodyProblem()).contains("part of it is hidden, or was in a variable of the shell");
    }

    @Test
    void aRawBodyIsTakenByItsLength() {
        String head = "POST /p?q HTTP/1.1\nHost: h\n";

        assertThat(body(one(head + "Content-Length: 2\n\n{}\n"))).isEqualTo("{}");
        assertThat(body(one(head + "Content-Length: 3\n\n{}\n"))).isEqualTo("{}\n");
        assertThat(body(one(head + "Content-Length: 3\n\n{}"))).isEqualTo("{}\n");
        assertThat(body(one(head + "Content-Length: 4\n\n{}\n"))).isEqualTo("{}\r\n");
        assertThat(one(head + "\n{}\n").bodies()).hasSize(2);
        assertThat(one(head + "Content-Length: 9\n\n{}").bodyProblem())
                .contains("Content-Length announces 9 bytes, and 2 were pasted");
        assertThat(one(head + "Content-Length: 9\n\n").lacksBody()).isTrue();
        assertThat(one(head + "\n{}").query()).isEqualTo("q");
    }

    @Test
    void whatCurlShowsHasNoBodyAndTheDateOfTheAnswer() {
        Pasted pasted = one("""
                * Connected to h
                > POST /p HTTP/1.1
                > Host: h
                > Authorization: TC3-x
                >
                } [12 bytes data]
                < HTTP/1.1 200 OK
                < Date: Sun, 01 Mar 2026 12:00:00 GMT
                <
                {"Response":{}}
                """);

        assertThat(pasted.method()).isEqualTo("POST");
        assertThat(pasted.header("Authorization")).contains("TC3-x");
        assertThat(pasted.lacksBody()).isTrue();
        assertThat(pasted.bodyProblem()).contains("curl -v does not show it; paste the command itself as well");
        assertThat(pasted.answered()).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void aLogMayHaveSeveralRequests() {
        String entry =
                "2026/03/01 12:00:00 client.go:9: [DEBUG] http request: POST / HTTP/1.1\r\nHost: %s\r\n\r\n{\"a\":1}\n"
                        + "2026/03/01 12:00:00 client.go:9: [DEBUG] http response: HTTP/2.0 200 OK\r\n"
                        + "Date: Sun, 01 Mar 2026 12:00:00 GMT\r\n\r\n{}\n";
        List<Pasted> read = SignedRequests.read(entry.formatted("one") + entry.formatted("two"));

        assertThat(read).extracting(pasted -> pasted.header("Host").orElse("")).containsExactly("one", "two");
        assertThat(read).allSatisfy(pasted -> {
            assertThat(pasted.bodies())
                    .extracting(body -> new String(body, UTF_8))
                    .contains("{\"a\":1}");
            assertThat(pasted.answered()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        });
    }

    @Test
    void theJavaSdkLogsHeadersInOneLine() {
        Pasted pasted =
                one("INFO send request, request url: https://cvm.tencentcloudapi.com/. request headers information:"
                        + " Content-Type: application/json; charset=utf-8;Host: cvm.tencentcloudapi.com;Authorization: TC3-HMAC-SHA256"
                        + " Credential=A/2026-03-01/cvm/tc3_request, SignedHeaders=content-type;host, Signature=ab;X-TC-Action: B;\n"
                        + "INFO recieve response, response url: https://cvm.tencentcloudapi.com/, response headers: server: nginx;date:"
                        + " Sun, 01 Mar 2026 12:00:00 GMT;,response body information: okhttp3\n");

        assertThat(pasted.form()).isEqualTo("a log of the Java SDK");
        assertThat(pasted.header("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(pasted.header("Authorization").orElseThrow()).endsWith("content-type;host, Signature=ab");
        assertThat(pasted.header("X-TC-Action")).contains("B");
        assertThat(pasted.lacksBody()).isTrue();
        assertThat(pasted.answered()).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void thePythonSdkLogsARequestOverLines() {
        Pasted pasted = one("2026-03-01 12:00:00,1 9 request.py L81 DEBUG SendRequest: Host: cvm.tencentcloudapi.com\n"
                + "Method: POST\nUri: /\nHeader: Content-Type: application/json\nX-TC-Action: B\nData: {\"a\": 1}\n\n");

        assertThat(pasted.header("Host")).contains("cvm.tencentcloudapi.com");
        assertThat(pasted.header("Content-Type")).contains("application/json");
        assertThat(pasted.header("X-TC-Action")).contains("B");
        assertThat(body(pasted)).isEqualTo("{\"a\": 1}");
    }

    @Test
    void aHarFileAndAJournalAreFoundByWhatTheyHave() {
        Pasted har = one("""
                {"log": {"entries": [{"startedDateTime": "2026-03-01T12:00:00Z", "request": {"method": "POST", "url": "https://h/p?q", "bodySize": 4,
                 "headers": [{"name": ":authority", "value": "h2"}, {"name": ":scheme", "value": "https"}],
                 "postData": {"text": "e30=", "encoding": "base64"}},
                 "response": {"headers": [{"name": "date", "value": "Sun, 01 Mar 2026 12:00:00 GMT"}]}}]}}""");
        Pasted journal = one("""
                {"exchanges": [{"requestId": "r-7", "request": {"method": "POST", "path": "/p", "query": "a=b",
                 "headers": [{"name": "Host", "value": "h"}], "body": "{}"}, "answer": {"status": 200, "headers": []}}]}""");

        assertThat(har.form()).isEqualTo("a HAR file (2026-03-01T12:00:00Z)");
        assertThat(har.header("Host")).contains("h2");
        assertThat(body(har)).isEqualTo("{}");
        assertThat(har.answered()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(journal.form()).isEqualTo("a journal (r-7)");
        assertThat(journal.query()).isEqualTo("a=b");
        assertThat(body(journal)).isEqualTo("{}");
        assertThat(one("{\"method\": \"POST\", \"url\": \"h\", \"headers\": {}, \"bodySize\": 4}")
                        .lacksBody())
                .isTrue();
        assertThat(one("{\"method\": \"POST\", \"url\": \"h\", \"headers\": {}, \"bodySize\": 4, \"body\": \"{}\"}")
                        .bodyProblem())
                .contains("bodySize says 4 bytes, and its text has 2");
    }

    @Test
    void whatIsNoUnicodeKeepsItsBytesAndWindowsFilesAreRead() {
        byte[] gbk = "curl h -d \u4e2d".getBytes(Charset.forName("GBK"));

        assertThat(Paste.of(gbk)
                        .requests(Path.of(""), List.of())
                        .get(0)
                        .bodies()
                        .get(0))
                .isEqualTo("\u4e2d".getBytes(Charset.forName("GBK")));
        assertThat(Paste.of(gbk).charset()).isEqualTo(ISO_8859_1);
        assertThat(Paste.of("\uFEFFcurl h".getBytes(UTF_16LE)).text()).isEqualTo("curl h");
        assertThat(Paste.of("\uFEFFcurl h".getBytes(UTF_8)).text()).isEqualTo("curl h");
    }

    @Test
    void whatIsNoRequestIsNone() {
        for (String text : List.of(
                "",
                "{",
                "[1]",
                "curling",
                "{\"Response\": {\"Error\": {\"Code\": \"AuthFailure.SignatureFailure\"}}}",
                "[TencentCloudSDKException] code:AuthFailure.SignatureFailure requestId:1")) {
            assertThat(SignedRequests.read(text)).as(text).isEmpty();
        }
        assertThat(one("https://cvm.tencentcloudapi.com/?Action=A&Signature=b").query())
                .isEqualTo("Action=A&Signature=b");
    }
}
