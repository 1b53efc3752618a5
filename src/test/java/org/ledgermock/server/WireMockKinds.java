package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What WireMock's documentation says of stubs and of the admin API, as requests that anybody can send to any WireMock.
 * {@code TARGET} in them is another server.
 */
final class WireMockKinds {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";

    private final List<Kind> kinds = new ArrayList<>();

    private WireMockKinds() {}

    /**
     * One of them.
     *
     * @param stub what is posted as a mapping at first; empty for a kind of admin calls
     * @param requests method and path, header lines and perhaps, after an empty line, a body
     */
    record Kind(String name, String stub, List<String> requests) {

        Kind {
            requests = List.copyOf(requests);
        }

        boolean isOfAdmin() {
            return stub.isEmpty();
        }

        /** A request as it goes over the wire. */
        static byte[] bytes(String request) {
            int head = request.indexOf("\n\n");
            byte[] body = head < 0 ? new byte[0] : request.substring(head + 2).getBytes(UTF_8);
            String[] lines = (head < 0 ? request : request.substring(0, head)).split("\n");
            StringBuilder text = new StringBuilder(lines[0]).append(" HTTP/1.1\r\nHost: localhost\r\n");
            for (int line = 1; line < lines.length; line++) {
                text.append(lines[line]).append("\r\n");
            }
            if (body.length > 0 || lines[0].startsWith("P")) {
                text.append("Content-Length: ").append(body.length).append("\r\n");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(text.append("\r\n").toString().getBytes(UTF_8));
            all.writeBytes(body);
            return all.toByteArray();
        }
    }

    /** All of them, in the order in which they are asked. */
    static List<Kind> all() {
        WireMockKinds made = new WireMockKinds();
        made.addresses();
        made.headers();
        made.bodies();
        made.logic();
        made.answers();
        made.slowAndBroken();
        made.admin();
        return made.kinds;
    }

    // A request pattern beside the path, and a plain answer.
    private void matching(String name, String pattern, String... requests) {
        stub(
                name,
                "{\"request\":{\"urlPath\":\"/%s\",%s},\"response\":{\"body\":\"matched\"}}"
                        .formatted(slug(name), pattern),
                requests);
    }

    private void answering(String name, String response, String... more) {
        List<String> requests = new ArrayList<>(List.of("GET /" + slug(name)));
        requests.addAll(List.of(more));
        stub(
                name,
                "{\"request\":{\"method\":\"ANY\",\"urlPath\":\"/%s\"},\"response\":{%s}}"
                        .formatted(slug(name), response),
                requests.toArray(String[]::new));
    }

    private void stub(String name, String stub, String... requests) {
        kinds.add(new Kind(name, stub, List.of(requests)));
    }

    private void admin(String name, String... requests) {
        kinds.add(new Kind(name, "", List.of(requests)));
    }

    private static String slug(String name) {
        return name.replace(' ', '-');
    }

    private void addresses() {
        stub(
                "url",
                "{\"request\":{\"url\":\"/url?a=1\"},\"response\":{}}",
                "GET /url?a=1",
                "GET /url?a=2",
                "POST /url?a=1");
        stub(
                "url pattern",
                "{\"request\":{\"urlPattern\":\"/pattern/[0-9]+\\\\?a=.\"},\"response\":{}}",
                "GET /pattern/12?a=b",
                "GET /pattern/x?a=b");
        stub(
                "url path",
                "{\"request\":{\"method\":\"GET\",\"urlPath\":\"/path\"},\"response\":{\"body\":\"p\"}}",
                "GET /path?x=y",
                "HEAD /path",
                "DELETE /path");
        stub(
                "url path pattern",
                "{\"request\":{\"urlPathPattern\":\"/deep/.+/end\"},\"response\":{}}",
                "GET /deep/a/b/end?q",
                "GET /deep/end");
        stub(
                "url path template",
                "{\"request\":{\"urlPathTemplate\":\"/contacts/{id}\",\"pathParameters\":{\"id\":{\"equalTo\":\"7\"}}},\"response\":{\"body\":\"{{request.path.id}}\",\"transformers\":[\"response-template\"]}}",
                "GET /contacts/7",
                "GET /contacts/8");
        matching(
                "any method",
                "\"method\":\"ANY\"",
                "GET /any-method",
                "PUT /any-method\n\nx",
                "OPTIONS /any-method",
                "PATCH /any-method\n\nx",
                "PURGE /any-method");
        matching(
                "query",
                "\"queryParameters\":{\"q\":{\"matches\":\"[a-z]+\"},\"n\":{\"equalTo\":\"1\"}}",
                "GET /query?q=abc&n=1",
                "GET /query?q=ABC&n=1",
                "GET /query?q=a%20b&n=1");
        matching(
                "query of many values",
                "\"queryParameters\":{\"id\":{\"hasExactly\":[{\"equalTo\":\"1\"},{\"equalTo\":\"2\"}]}}",
                "GET /query-of-many-values?id=2&id=1",
                "GET /query-of-many-values?id=1",
                "GET /query-of-many-values?id=1&id=2&id=3");
        matching("host", "\"host\":{\"equalTo\":\"localhost\"},\"scheme\":\"http\"", "GET /host");
    }

    private void headers() {
        matching(
                "headers",
                "\"headers\":{\"Accept\":{\"contains\":\"xml\"},\"X-One\":{\"equalTo\":\"a\",\"caseInsensitive\":true}}",
                "GET /headers\nAccept: text/xml\nX-One: A",
                "GET /headers\nAccept: text/xml",
                "GET /headers\nx-one: a\naccept: x/xml");
        matching(
                "header that does not match",
                "\"headers\":{\"X\":{\"doesNotMatch\":\"a+\"}}",
                "GET /header-that-does-not-match\nX: b",
                "GET /header-that-does-not-match\nX: aa");
        matching(
                "header of many values",
                "\"headers\":{\"X\":{\"includes\":[{\"equalTo\":\"1\"}]}}",
                "GET /header-of-many-values\nX: 1\nX: 2",
                "GET /header-of-many-values\nX: 3");
        matching(
                "cookies",
                "\"cookies\":{\"session\":{\"matches\":\".*123.*\"}}",
                "GET /cookies\nCookie: session=a123b; other=1",
                "GET /cookies\nCookie: other=1");
        matching(
                "basic auth",
                "\"basicAuth\":{\"username\":\"made\",\"password\":\"up\"}",
                "GET /basic-auth\nAuthorization: Basic bWFkZTp1cA==",
                "GET /basic-auth");
        matching(
                "date and time",
                "\"headers\":{\"D\":{\"before\":\"2030-01-01T00:00:00Z\"}}",
                "GET /date-and-time\nD: 2025-01-01T00:00:00Z",
                "GET /date-and-time\nD: 2031-01-01T00:00:00Z");
    }

    private void bodies() {
        matching(
                "equal body",
                "\"bodyPatterns\":[{\"equalTo\":\"one\"}]",
                "POST /equal-body\n\none",
                "POST /equal-body\n\ntwo");
        matching(
                "body that contains",
                "\"bodyPatterns\":[{\"contains\":\"mid\"},{\"doesNotContain\":\"not\"}]",
                "POST /body-that-contains\n\na mid b",
                "POST /body-that-contains\n\na mid not");
        matching(
                "body that matches",
                "\"bodyPatterns\":[{\"matches\":\"^[0-9]{3}$\"}]",
                "POST /body-that-matches\n\n123",
                "POST /body-that-matches\n\n1234");
        matching(
                "equal JSON",
                "\"bodyPatterns\":[{\"equalToJson\":{\"a\":[1,2],\"b\":\"${json-unit.any-string}\"},\"ignoreArrayOrder\":true,\"ignoreExtraElements\":true}]",
                "POST /equal-JSON\n\n{\"c\":1,\"b\":\"x\",\"a\":[2,1]}",
                "POST /equal-JSON\n\n{\"b\":1,\"a\":[2,1]}",
                "POST /equal-JSON\n\nnot JSON");
        matching(
                "JSON path",
                "\"bodyPatterns\":[{\"matchesJsonPath\":{\"expression\":\"$.a.b\",\"equalTo\":\"c\"}},{\"matchesJsonPath\":\"$.list[?(@.n > 1)]\"}]",
                "POST /JSON-path\n\n{\"a\":{\"b\":\"c\"},\"list\":[{\"n\":2}]}",
                "POST /JSON-path\n\n{\"a\":{\"b\":\"c\"},\"list\":[{\"n\":1}]}");
        matching(
                "JSON schema",
                "\"bodyPatterns\":[{\"matchesJsonSchema\":\"{\\\"type\\\":\\\"object\\\",\\\"required\\\":[\\\"a\\\"]}\",\"schemaVersion\":\"V202012\"}]",
                "POST /JSON-schema\n\n{\"a\":1}",
                "POST /JSON-schema\n\n{}");
        matching(
                "equal XML",
                "\"bodyPatterns\":[{\"equalToXml\":\"<a><b>1</b><c/></a>\"}]",
                "POST /equal-XML\n\n<a> <b>1</b><c></c> </a>",
                "POST /equal-XML\n\n<a><b>2</b><c/></a>");
        matching(
                "XPath",
                "\"bodyPatterns\":[{\"matchesXPath\":{\"expression\":\"//n:b/text()\",\"equalTo\":\"1\"},\"xPathNamespaces\":{\"n\":\"urn:n\"}}]",
                "POST /XPath\n\n<a xmlns=\"urn:n\"><b>1</b></a>",
                "POST /XPath\n\n<a><b>1</b></a>");
        matching(
                "binary body",
                "\"bodyPatterns\":[{\"binaryEqualTo\":\"AQID\"}]",
                "POST /binary-body\n\n\u0001\u0002\u0003",
                "POST /binary-body\n\n123");
        matching(
                "multipart",
                "\"multipartPatterns\":[{\"matchingType\":\"ANY\",\"headers\":{\"Content-Disposition\":{\"contains\":\"name=\\\"p\\\"\"}},\"bodyPatterns\":[{\"equalTo\":\"v\"}]}]",
                "POST /multipart\n" + MULTIPART
                        + "\n\n--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n--b--\r\n",
                "POST /multipart\n" + MULTIPART
                        + "\n\n--b\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\nv\r\n--b--\r\n");
        matching(
                "form",
                "\"method\":\"POST\",\"formParameters\":{\"f\":{\"equalTo\":\"a b\"}}",
                "POST /form\n" + FORM + "\n\nf=a+b&g=1",
                "POST /form\n" + FORM + "\n\nf=b");
    }

    private void logic() {
        matching(
                "and",
                "\"headers\":{\"X\":{\"and\":[{\"contains\":\"a\"},{\"matches\":\".{2}\"}]}}",
                "GET /and\nX: ab",
                "GET /and\nX: abc");
        matching(
                "or",
                "\"headers\":{\"X\":{\"or\":[{\"equalTo\":\"a\"},{\"absent\":true}]}}",
                "GET /or\nX: a",
                "GET /or",
                "GET /or\nX: b");
        matching("not", "\"headers\":{\"X\":{\"not\":{\"contains\":\"a\"}}}", "GET /not\nX: b", "GET /not\nX: a");
        matching("absent", "\"queryParameters\":{\"x\":{\"absent\":true}}", "GET /absent", "GET /absent?x=1");
        matching(
                "custom matcher that nobody has",
                "\"customMatcher\":{\"name\":\"nobody\",\"parameters\":{}}",
                "GET /custom-matcher-that-nobody-has");
        matching(
                "priority",
                "\"method\":\"GET\"",
                "POST /__admin/mappings\n\n{\"id\":\"00000000-0000-0000-0000-0000000000aa\",\"priority\":1,\"request\":{\"urlPath\":\"/priority\"},\"response\":{\"body\":\"first\"}}",
                "GET /priority",
                "DELETE /__admin/mappings/00000000-0000-0000-0000-0000000000aa",
                "GET /priority");
        stub(
                "scenario",
                "{\"scenarioName\":\"s\",\"requiredScenarioState\":\"Started\",\"newScenarioState\":\"two\",\"request\":{\"urlPath\":\"/scenario\"},\"response\":{\"body\":\"one\"}}",
                "GET /scenario",
                "GET /scenario",
                "GET /__admin/scenarios",
                "PUT /__admin/scenarios/s/state\n\n{\"state\":\"Started\"}",
                "GET /scenario",
                "POST /__admin/scenarios/reset",
                "GET /scenario",
                "PUT /__admin/scenarios/none/state");
        admin("nothing that wants it", "GET /nothing-like-any", "POST /scenari\n\nx");
        admin(
                "stub that cannot be",
                "POST /__admin/mappings\n\n{\"request\":{\"url\":1},\"nonsense\":2}",
                "POST /__admin/mappings\n\nno JSON",
                "GET /__admin/mappings/not-an-id");
    }

    private void answers() {
        answering(
                "headers of an answer",
                "\"headers\":{\"X-A\":[\"1\",\"2\"],\"Content-Type\":\"text/plain;charset=utf-8\"},\"body\":\"é\"",
                "HEAD /headers-of-an-answer");
        answering("base64 body", "\"base64Body\":\"AQID\"");
        answering("JSON body", "\"jsonBody\":{\"a\":[1,{\"b\":null}]},\"status\":201");
        answering("body file", "\"bodyFileName\":\"own.txt\"");
        answering(
                "templated body file",
                "\"bodyFileName\":\"{{request.query.f}}.txt\",\"transformers\":[\"response-template\"]",
                "GET /templated-body-file?f=own");
        answering("missing body file", "\"bodyFileName\":\"none.txt\"");
        answering("redirect", "\"status\":302,\"headers\":{\"Location\":\"/path\"}");
        answering("status message", "\"status\":418,\"statusMessage\":\"Quite a teapot\"");
        answering("no content", "\"status\":204");
        answering("not modified", "\"status\":304");
        answering("large body", "\"body\":\"%s\"".formatted("0123456789".repeat(4_000)));
        answering(
                "packed answer",
                "\"body\":\"%s\"".formatted("a".repeat(2_000)),
                "GET /packed-answer\nAccept-Encoding: gzip");
        answering(
                "template",
                "\"body\":\"{{request.method}} {{request.headers.X}} {{jsonPath request.body '$.a'}} {{base64 'x'}}\",\"transformers\":[\"response-template\"]",
                "POST /template\nX: h\n\n{\"a\":5}");
        answering("template with a mistake", "\"body\":\"{{#if}}\",\"transformers\":[\"response-template\"]");
        answering(
                "parameters of a transformer",
                "\"body\":\"{{parameters.greeting}}\",\"transformers\":[\"response-template\"],\"transformerParameters\":{\"greeting\":\"hello\"}");
        answering("no template by itself", "\"body\":\"{{request.method}}\"");
        answering("transformer that nobody has", "\"body\":\"x\",\"transformers\":[\"nobody\"]");
        answering(
                "proxy",
                "\"proxyBaseUrl\":\"TARGET\",\"additionalProxyRequestHeaders\":{\"X-Added\":\"1\"},\"proxyUrlPrefixToRemove\":\"/pro\"",
                "POST /proxy?a=b\nX-Own: 2\n\nbody");
        answering("proxy to nobody", "\"proxyBaseUrl\":\"http://127.0.0.1:1\"");
        stub(
                "name of a stub",
                "{\"name\":\"a näme\",\"request\":{\"urlPath\":\"/name\"},\"response\":{}}",
                "GET /name");
        stub(
                "webhook",
                "{\"request\":{\"urlPath\":\"/webhook\"},\"response\":{},\"serveEventListeners\":[{\"name\":\"webhook\",\"parameters\":{\"method\":\"GET\",\"url\":\"TARGET/hook\"}}]}",
                "GET /webhook");
        matching("stub of a file", "\"method\":\"GET\"", "GET /of-a-file", "HEAD /of-a-file");
    }

    private void slowAndBroken() {
        answering("fixed delay", "\"fixedDelayMilliseconds\":30,\"body\":\"late\"");
        answering(
                "random delay",
                "\"delayDistribution\":{\"type\":\"uniform\",\"lower\":5,\"upper\":20},\"body\":\"late\"");
        answering(
                "lognormal delay",
                "\"delayDistribution\":{\"type\":\"lognormal\",\"median\":10,\"sigma\":0.1},\"body\":\"late\"");
        answering(
                "chunked delay",
                "\"chunkedDribbleDelay\":{\"numberOfChunks\":3,\"totalDuration\":30},\"body\":\"in pieces\"");
        for (String fault : List.of(
                "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER")) {
            answering("fault " + fault, "\"fault\":\"%s\"".formatted(fault));
        }
    }

    private void admin() {
        String id = "00000000-0000-0000-0000-0000000000bb";
        String own =
                "{\"id\":\"%s\",\"metadata\":{\"of\":\"mine\"},\"request\":{\"url\":\"/own\"},\"response\":{\"body\":\"%s\"}}";
        admin("reset of all", "POST /__admin/reset", "GET /of-a-file", "GET /__admin/requests");
        admin(
                "create, read, edit, remove",
                "POST /__admin/mappings\n\n" + own.formatted(id, "one"),
                "GET /__admin/mappings/" + id,
                "GET /own",
                "PUT /__admin/mappings/" + id + "\n\n" + own.formatted(id, "two"),
                "GET /own",
                "POST /__admin/mappings\n\n" + own.formatted(id, "again"),
                "DELETE /__admin/mappings/" + id,
                "GET /own",
                "GET /__admin/mappings/" + id,
                "DELETE /__admin/mappings/" + id,
                "PUT /__admin/mappings/" + id + "\n\n" + own.formatted(id, "three"));
        admin(
                "import",
                "POST /__admin/mappings/import\n\n{\"mappings\":[" + own.formatted(id, "imported")
                        + "],\"importOptions\":{\"duplicatePolicy\":\"IGNORE\",\"deleteAllNotInImport\":false}}",
                "GET /own",
                "POST /__admin/mappings/import\n\n{\"mappings\":[" + own.formatted(id, "over")
                        + "],\"importOptions\":{\"duplicatePolicy\":\"OVERWRITE\",\"deleteAllNotInImport\":false}}",
                "GET /own");
        admin(
                "metadata",
                "POST /__admin/mappings/find-by-metadata\n\n{\"matchesJsonPath\":{\"expression\":\"$.of\",\"equalTo\":\"mine\"}}",
                "POST /__admin/requests/remove-by-metadata\n\n{\"matchesJsonPath\":{\"expression\":\"$.of\",\"equalTo\":\"mine\"}}",
                "POST /__admin/mappings/remove-by-metadata\n\n{\"matchesJsonPath\":{\"expression\":\"$.of\",\"equalTo\":\"mine\"}}",
                "GET /own");
        admin(
                "remove by pattern",
                "POST /__admin/mappings\n\n" + own.formatted(id, "x"),
                "POST /__admin/mappings/remove\n\n" + own.formatted(id, "x"),
                "GET /own",
                "POST /__admin/mappings/edit\n\n" + own.formatted(id, "x"));
        admin("list of mappings", "GET /__admin/mappings?limit=100");
        admin("unmatched mappings", "GET /__admin/mappings/unmatched");
        admin(
                "requests",
                "DELETE /__admin/requests",
                "GET /of-a-file\nX: 1",
                "GET /nothing",
                "GET /__admin/requests",
                "GET /__admin/requests?limit=1",
                "GET /__admin/requests?unmatched=true",
                "GET /__admin/requests/unmatched",
                "POST /__admin/requests/count\n\n{\"method\":\"GET\",\"url\":\"/of-a-file\"}",
                "POST /__admin/requests/find\n\n{\"headers\":{\"X\":{\"equalTo\":\"1\"}}}",
                "GET /__admin/requests/EVENT",
                "DELETE /__admin/requests/EVENT",
                "GET /__admin/requests/00000000-0000-0000-0000-000000000000",
                "POST /__admin/requests/remove\n\n{\"method\":\"ANY\"}",
                "GET /__admin/requests");
        admin(
                "near misses of a pattern",
                "GET /of-a-fil",
                "POST /__admin/near-misses/request-pattern\n\n{\"url\":\"/of-a-fill\",\"method\":\"GET\"}");
        admin(
                "near misses of a request",
                "POST /__admin/near-misses/request\n\n{\"url\":\"/of-a-fill\",\"absoluteUrl\":\"http://localhost/of-a-fill\",\"method\":\"GET\",\"headers\":{}}");
        admin("near misses of unmatched requests", "GET /__admin/requests/unmatched/near-misses");
        admin(
                "settings",
                "GET /__admin/settings",
                "POST /__admin/settings\n\n{\"fixedDelay\":10}",
                "GET /of-a-file",
                "GET /__admin/settings",
                "PATCH /__admin/settings/extended\n\n{\"one\":{\"a\":1}}",
                "GET /__admin/settings",
                "PUT /__admin/settings\n\n{}");
        admin(
                "files",
                "PUT /__admin/files/made/one.txt\n\ncontent",
                "GET /__admin/files/made/one.txt",
                "GET /__admin/files",
                "DELETE /__admin/files/made/one.txt",
                "GET /__admin/files/made/one.txt",
                "GET /__admin/files/none.txt");
        admin(
                "recording",
                "GET /__admin/recordings/status",
                "POST /__admin/recordings/stop",
                "POST /__admin/recordings/start\n\n{\"targetBaseUrl\":\"TARGET\"}",
                "GET /__admin/recordings/status",
                "GET /recorded?a=1",
                "POST /__admin/recordings/stop",
                "GET /recorded?a=1");
        admin(
                "snapshot",
                "POST /__admin/mappings\n\n{\"id\":\"%s\",\"request\":{\"urlPathPattern\":\"/snap.*\"},\"response\":{\"proxyBaseUrl\":\"TARGET\"}}"
                        .formatted(id),
                "GET /snap",
                "POST /__admin/recordings/snapshot\n\n{\"outputFormat\":\"full\",\"persist\":false,\"filters\":{\"urlPathPattern\":\"/snap.*\"}}",
                "POST /__admin/recordings/snapshot\n\n{\"outputFormat\":\"ids\",\"persist\":false,\"filters\":{\"urlPathPattern\":\"/none\"}}");
        admin("saved stubs", "POST /__admin/mappings/save", "POST /__admin/mappings/reset", "GET /recorded?a=1");
        admin("health and version", "GET /__admin/health", "GET /__admin/version");
        admin(
                "pages of the admin API",
                "GET /__admin",
                "GET /__admin/",
                "GET /__admin/none",
                "GET /__admin/docs/swagger",
                "GET /__admin/docs",
                "GET /__admin/recorder",
                "GET /__admin/certs/wiremock-ca.crt");
        admin(
                "no stubs",
                "DELETE /__admin/mappings",
                "GET /own",
                "POST /own\n\nx",
                "POST /__admin/mappings/reset",
                "GET /of-a-file");
        admin("shutdown", "POST /__admin/shutdown");
    }
}
