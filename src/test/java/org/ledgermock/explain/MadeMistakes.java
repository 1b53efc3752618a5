package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ledgermock.explain.SignedRequests.Sent;
import org.ledgermock.message.Headers;

/** Mistakes that signers of both families make, by a signer of its own, in which each step can be taken wrongly. */
final class MadeMistakes {

    static final String KEY = "made-up-example-key-8Lq2";
    static final String KYBIO_KEY = "718070000000000009";

    private static final String BODY =
            "{\"Remark\": \"caf\u00e9 \u4e2d\", \"ClientUin\": 1, \"None\": null, \"Path\": \"a/b\"}";
    private static final String KYBIO_BODY =
            "{\"appId\": \"MADEUPEXAMPLE\", \"remark\": \"caf\u00e9 \u4e2d\", \"point\": 1, \"none\": null, \"b\": \"x/y\"}";
    private static final String TIME = "1772366400";
    private static final String DATE = "2026-03-01";

    private MadeMistakes() {}

    /**
     * One mistake.
     *
     * @param kind two of a kind are not made together
     * @param told a part of what is said of it
     */
    record Made<S>(String kind, String told, Consumer<S> wrong) {

        @Override
        public String toString() {
            return told;
        }
    }

    /** TC3, step by step. */
    static final class Tc3 {
        String type = "application/json";
        String host = "vpc.tencentcloudapi.com";
        byte[] body = BODY.getBytes(UTF_8);
        String path = "/";
        String question = "";
        String beforeNames = "\n";
        String lineEnd = "\n";
        String key = KEY;
        String algorithm = "TC3-HMAC-SHA256\n";
        String time = TIME;
        String prefix = "TC3";
        List<String> steps = List.of(DATE, "vpc", "tc3_request");
        boolean hexBetween;
        boolean capitals;

        Sent sign() {
            String hash = hex(sha256(body));
            String request = "POST\n" + path + "\n" + question + "\ncontent-type:" + type + "\nhost:" + host + "\n"
                    + beforeNames + "content-type;host\n" + (capitals ? hash.toUpperCase(Locale.ROOT) : hash);
            String text = algorithm + time + "\n" + DATE + "/vpc/tc3_request\n"
                    + hex(sha256(request.replace("\n", lineEnd).getBytes(UTF_8)));
            byte[] signing = (prefix + key).getBytes(UTF_8);
            for (String step : steps) {
                signing = hmac(signing, step);
                signing = hexBetween ? hex(signing).getBytes(UTF_8) : signing;
            }
            return sent(hex(hmac(signing, text.replace("\n", lineEnd))));
        }

        private static Sent sent(String signature) {
            return new Sent(
                    "POST",
                    "/",
                    "",
                    Headers.of("Host", "vpc.tencentcloudapi.com")
                            .and("Content-Type", "application/json")
                            .and("X-TC-Action", "DescribeVpcs")
                            .and("X-TC-Version", "2017-03-12")
                            .and("X-TC-Timestamp", TIME)
                            .and("X-TC-RequestClient", "SDK_GO_1.0.900")
                            .and(
                                    "Authorization",
                                    "TC3-HMAC-SHA256 Credential=AKIDMADEUPEXAMPLE/%s/vpc/tc3_request, SignedHeaders=content-type;host, Signature=%s"
                                            .formatted(DATE, signature)),
                    BODY);
        }
    }

    /** The open API, step by step. */
    static final class Kybio {
        String key = KYBIO_KEY;
        byte[] body = KYBIO_BODY.getBytes(UTF_8);
        String before = "";
        String between = "";
        String after = "";
        boolean bodyFirst;

        Sent sign() {
            String front = before + (bodyFirst ? "" : key) + between;
            String back = (bodyFirst ? key : "") + after;
            return new Sent(
                    "POST",
                    "/pospal-api2/openapi/v1/customerOpenApi/add",
                    "",
                    Headers.of("Host", "area12-win.pospal.cn")
                            .and("User-Agent", "openApi")
                            .and("Content-Type", "application/json; charset=utf-8")
                            .and("Time-stamp", TIME + "123")
                            .and("Data-signature", md5(front.getBytes(UTF_8), body, back.getBytes(UTF_8))),
                    KYBIO_BODY);
        }
    }

    static List<Made<Tc3>> tc3() {
        return List.of(
                tc3("host", "with a slash at its end", s -> s.host += "/"),
                tc3("host", "signed as 'cvm.tencentcloudapi.com'", s -> s.host = "cvm.tencentcloudapi.com"),
                tc3("host", "with the scheme of its URL", s -> s.host = "https://" + s.host),
                tc3("host", "with a port", s -> s.host += ":443"),
                tc3("host", "ap-guangzhou", s -> s.host = "vpc.ap-guangzhou.tencentcloudapi.com"),
                tc3("type", "'application/json; charset=utf-8'", s -> s.type = "application/json; charset=utf-8"),
                tc3("type", "'application/x-www-form-urlencoded'", s -> s.type = "application/x-www-form-urlencoded"),
                body(compact(), "over compact JSON."),
                body(
                        "{\"ClientUin\":1,\"None\":null,\"Path\":\"a/b\",\"Remark\":\"caf\u00e9 \u4e2d\"}",
                        "with its names sorted."),
                body(
                        "{\n  \"Remark\": \"caf\u00e9 \u4e2d\",\n  \"ClientUin\": 1,\n  \"None\": null,\n  \"Path\": \"a/b\"\n}",
                        "over several lines."),
                body("\"" + BODY.replace("\"", "\\\"") + "\"", "a JSON text that holds the JSON."),
                body(compact().replace(",\"None\":null", ""), "without its nulls."),
                body(compact().replace(":1,", ":1.0,"), "whole numbers are written as 1.0."),
                body(compact().replace("/", "\\/"), "compact JSON with \\/ escapes."),
                body(BODY.replace("\u4e2d", "\\u4e2d").replace("\u00e9", "\\u00e9"), "with \\u escapes."),
                body("\uFEFF" + BODY, "byte order mark"),
                body(BODY + "\r\n", "a line end that was not sent"),
                body(Normalizer.normalize(BODY, Normalizer.Form.NFD), "NFD was signed."),
                body("", "over an empty body"),
                tc3("body", "signed in GBK", s -> s.body = BODY.getBytes(Charset.forName("GBK"))),
                tc3("layout", "Two empty lines", s -> s.beforeNames = "\n\n"),
                tc3("layout", "The empty line between", s -> s.beforeNames = ""),
                tc3("layout", "The whole URL", s -> s.path = "https://" + s.host + "/"),
                tc3("layout", "The path was left out", s -> s.path = ""),
                tc3("layout", "A question mark", s -> s.question = "?"),
                tc3("layout", "Lines were ended with CR and LF", s -> s.lineEnd = "\r\n"),
                tc3("layout", "A backslash and an n", s -> s.lineEnd = "\\n"),
                tc3("layout", "without its first line", s -> s.algorithm = ""),
                tc3("layout", "Another algorithm", s -> s.algorithm = "HmacSHA256\n"),
                tc3("layout", "in milliseconds", s -> s.time = TIME + "000"),
                tc3("layout", "in capital letters", s -> s.capitals = true),
                tc3("key", "with the quotes around it", s -> s.key = "\"" + KEY + "\""),
                tc3("key", "white space at its end", s -> s.key = KEY + "\n"),
                tc3("key", "white space at its beginning", s -> s.key = " " + KEY),
                tc3("key", "The SecretId was used", s -> s.key = "AKIDMADEUPEXAMPLE"),
                tc3("derivation", "in hex", s -> s.hexBetween = true),
                tc3("derivation", "by the service before the date", s -> s.steps = List.of("vpc", DATE, "tc3_request")),
                tc3("derivation", "in another order", s -> s.steps = List.of("tc3_request", "vpc", DATE)),
                tc3("derivation", "without the date", s -> s.steps = List.of("vpc", "tc3_request")),
                tc3("derivation", "without 'tc3_request'", s -> s.steps = List.of(DATE, "vpc")),
                tc3("derivation", "without 'TC3'", s -> s.prefix = ""));
    }

    static List<Made<Kybio>> kybio() {
        String compact = KYBIO_BODY.replace("\": ", "\":").replace(", \"", ",\"");
        return List.of(
                kybio("body", "over compact JSON.", s -> s.body = compact.getBytes(UTF_8)),
                kybio(
                        "body",
                        "with \\u escapes.",
                        s -> s.body = KYBIO_BODY
                                .replace("\u4e2d", "\\u4e2d")
                                .replace("\u00e9", "\\u00e9")
                                .getBytes(UTF_8)),
                kybio(
                        "body",
                        "without its nulls.",
                        s -> s.body = compact.replace("\"none\":null,", "").getBytes(UTF_8)),
                kybio(
                        "body",
                        "as 1.0.",
                        s -> s.body = compact.replace(":1,", ":1.0,").getBytes(UTF_8)),
                kybio(
                        "body",
                        "a JSON text",
                        s -> s.body = ("\"" + KYBIO_BODY.replace("\"", "\\\"") + "\"").getBytes(UTF_8)),
                kybio("body", "byte order mark", s -> s.body = ("\uFEFF" + KYBIO_BODY).getBytes(UTF_8)),
                kybio("body", "The body was trimmed", s -> s.body = (KYBIO_BODY + "\t").getBytes(UTF_8)),
                kybio("body", "over an empty body", s -> s.body = new byte[0]),
                kybio(
                        "body",
                        "NFD was signed",
                        s -> s.body = Normalizer.normalize(KYBIO_BODY, Normalizer.Form.NFD)
                                .getBytes(UTF_8)),
                kybio("body", "signed in GBK", s -> s.body = KYBIO_BODY.getBytes(Charset.forName("GBK"))),
                kybio("order", "The timestamp was signed", s -> s.between = TIME + "123"),
                kybio("order", "The appId was signed as well", s -> s.before = "MADEUPEXAMPLE"),
                kybio("order", "that is V3", s -> {
                    s.before = "MADEUPEXAMPLE";
                    s.between = TIME + "123";
                }),
                kybio("order", "The body was put before the key", s -> s.bodyFirst = true),
                kybio("order", "before and behind the body", s -> s.after = s.key),
                kybio("key", "with the quotes around it", s -> s.key = "'" + KYBIO_KEY + "'"),
                kybio("key", "white space at its beginning", s -> s.key = " " + KYBIO_KEY),
                kybio("key", "The appId was used as the key", s -> s.key = "MADEUPEXAMPLE"));
    }

    private static Made<Tc3> tc3(String kind, String told, Consumer<Tc3> wrong) {
        return new Made<>(kind, told, wrong);
    }

    private static Made<Kybio> kybio(String kind, String told, Consumer<Kybio> wrong) {
        return new Made<>(kind, told, wrong);
    }

    private static Made<Tc3> body(String signed, String told) {
        return tc3("body", told, signing -> signing.body = signed.getBytes(UTF_8));
    }

    private static String compact() {
        return BODY.replace("\": ", "\":").replace(", \"", ",\"");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().withUpperCase().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
