package org.ledgermock.altered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.server.RawRequest;

/** What is done to what is round the arguments: method, path, headers, framing, and the signature itself. */
enum OfRequest implements Alteration {
    ANOTHER_METHOD {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.method = Alteration.one(random, METHODS);
            draft.anybodyMayAnswer |= draft.method.equals("TRACE");
        }
    },
    ANOTHER_PATH {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String path = draft.path;
            draft.path = Alteration.one(
                    random,
                    List.of(
                            "/" + path,
                            path + "/",
                            path + "x",
                            path + "/..",
                            path + "%00",
                            path + "%2f",
                            path + ";a=1",
                            path + "#a",
                            "/." + path,
                            "/x/.." + path,
                            "http://" + draft.host + path,
                            "*",
                            path.toUpperCase(java.util.Locale.ROOT),
                            path.replace("e", "%65"),
                            path + "\u00e4",
                            "/" + "a/".repeat(1_000)));
            draft.anybodyMayAnswer = true;
        }
    },
    A_QUERY_MORE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.moreQuery = Alteration.one(random, QUERIES);
            draft.anybodyMayAnswer |= draft.moreQuery.contains("%zz");
        }
    },
    THE_ARGUMENTS_IN_THE_QUERY_TOO {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.moreQuery = Payloads.escaped(draft.payload.substring(0, Math.min(2_000, draft.payload.length())));
        }
    },
    ANOTHER_CONTENT_TYPE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.contentType = Alteration.one(random, CONTENT_TYPES);
        }
    },
    ANOTHER_HOST {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.host = Alteration.one(random, HOSTS);
            draft.anybodyMayAnswer = true;
        }
    },
    A_COMMON_PARAMETER_OF_ANOTHER_VALUE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String name = Alteration.one(random, new ArrayList<>(draft.common.keySet()));
            String value = Alteration.one(random, VALUES);
            draft.common.put(name, value);
            draft.payload = draft.payload.replaceFirst(
                    "(^|&)" + name + "=[^&]*",
                    java.util.regex.Matcher.quoteReplacement("&" + name + "=" + Payloads.escaped(value)));
        }
    },
    A_COMMON_PARAMETER_LESS {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String name = Alteration.one(random, new ArrayList<>(draft.common.keySet()));
            draft.common.remove(name);
            draft.payload = draft.payload.replaceFirst("&" + name + "=[^&]*", "");
        }
    },
    A_HEADER_MORE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            Map.Entry<String, String> header = Alteration.one(random, HEADERS);
            draft.more.add(header);
            // Without "Connection: Upgrade" it is a mistake that the parser of HTTP sees.
            draft.anybodyMayAnswer |= header.getKey().equals("Upgrade");
        }
    },
    A_HEADER_TWICE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int which = random.nextInt(8);
            boolean changed = random.nextBoolean();
            draft.afterSigning.add(request -> {
                Map.Entry<String, String> header =
                        request.headers().get(which % request.headers().size());
                return request.and(header.getKey(), changed ? header.getValue() + "x" : header.getValue());
            });
            draft.anybodyMayAnswer = true;
        }
    },
    HEADERS_IN_ANOTHER_CASE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.afterSigning.add(request -> new RawRequest(
                    request.line(),
                    request.headers().stream()
                            .map(header ->
                                    Map.entry(header.getKey().toUpperCase(java.util.Locale.ROOT), header.getValue()))
                            .toList(),
                    request.body(),
                    request.contentLength()));
        }
    },
    IN_CHUNKS {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int size = 1 + random.nextInt(40);
            draft.afterSigning.add(request -> chunked(request, size));
            draft.anybodyMayAnswer = true;
        }
    },
    A_WRONG_SIGNATURE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String piece = Alteration.one(random, List.of("0", "f", ",", " ", "=", "/", "\u00e9", ""));
            int place = random.nextInt(1_000);
            for (String name : List.of("Authorization", "Data-signature")) {
                draft.afterSigning.add(request -> request.with(name, value -> {
                    int at = place % value.length();
                    return value.substring(0, at) + piece + value.substring(at + 1);
                }));
            }
        }
    };

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "HEAD", "DELETE", "PATCH", "OPTIONS", "TRACE", "post", "FOO", "M-SEARCH");
    private static final List<String> QUERIES = List.of(
            "a=1",
            "a",
            "=",
            "&",
            "a=%zz",
            "a=%ff",
            "a=1&a=2",
            "Action=Other",
            "ClientUin=2",
            "a=" + "b".repeat(9_000),
            "\u00e4=1",
            "a=b?c=d");
    private static final List<String> CONTENT_TYPES = List.of(
            "",
            "application/json; charset=gbk",
            "application/json; charset=\"",
            "APPLICATION/JSON",
            "text/plain",
            "application/json;",
            "application/json, application/json",
            Draft.FORM,
            Draft.FORM + "; charset=utf-16",
            "multipart/form-data",
            "multipart/form-data; boundary=" + Draft.BOUNDARY,
            "multipart/form-data; boundary=\"\"",
            "multipart/mixed; boundary=x",
            "a/b/c",
            "\u00e9",
            "x".repeat(5_000));
    private static final List<String> HOSTS = List.of(
            "",
            "127.0.0.1",
            "localhost:18080",
            "example.com",
            "[::1]",
            "a b",
            "\u00e9.example",
            "x".repeat(300),
            "intlpartnersmgt.tencentcloudapi.com.evil.example",
            "intlpartnersmgt.tencentcloudapi.com:443",
            "127.999.1.1");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "now",
            "1772337906.5",
            "99999999999999999999",
            "2022-09-28 ",
            "NoSuchThing",
            "QueryCustomersCredit",
            "\u4e2d",
            "{version}",
            "../x",
            "a,b",
            "\"",
            "x".repeat(3_000));
    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept-Encoding", "gzip"),
            Map.entry("Accept", "text/html"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Content-Encoding", "identity"),
            Map.entry("Cookie", "a=b"),
            Map.entry("Connection", "close"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Forwarded-For", "10.0.0.1"),
            Map.entry("Forwarded", "host=evil"),
            Map.entry("Range", "bytes=0-1"),
            Map.entry("If-None-Match", "*"),
            Map.entry("Origin", "http://evil.example"),
            Map.entry("Upgrade", "h2c"),
            Map.entry("X-TC-Language", "zh-CN"),
            Map.entry("X-TC-Language", "\u00e9"),
            Map.entry("X-TC-Region", "nowhere"),
            Map.entry("X-TC-Token", "x"),
            Map.entry("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD"),
            Map.entry("X-Long", "y".repeat(20_000)),
            Map.entry("Authorization", "Basic YTpi"));

    private static RawRequest chunked(RawRequest request, int size) {
        java.io.ByteArrayOutputStream chunks = new java.io.ByteArrayOutputStream();
        byte[] body = request.body();
        for (int at = 0; at < body.length; at += size) {
            chunks.writeBytes(RawHttp.chunk(java.util.Arrays.copyOfRange(body, at, Math.min(body.length, at + size))));
        }
        chunks.writeBytes(new byte[] {'0', '\r', '\n', '\r', '\n'});
        return request.withoutContentLength()
                .and("Transfer-Encoding", "chunked")
                .withBody(chunks.toByteArray());
    }
}
