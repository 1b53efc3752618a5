package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rightly signed bodies that nobody should be able to make anything of. */
class HostileBodiesTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String JSON = "application/json";
    private static final String UNREADABLE = "InvalidParameter";
    private static final String VALUE = "InvalidParameterValue";
    private static final String LARGE = "InvalidParameterValue.CreditAmountOutOfRange";
    private static final String EITHER = "InvalidParameter(Value)?";
    private static final String TIME = "\"dataChangeTime\":\"2016-01-01 00:00:00\"";

    private static Served served;
    private static Hostility hostility;

    @BeforeAll
    static void start() {
        served = Served.start(Served.unlimited());
        hostility = new Hostility(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** A body, as what it is sent, and Tencent's answer; KYBIO has one code for all of it. */
    private record Body(String name, byte[] bytes, String contentType, String code) {

        Body(String name, String text, String code) {
            this(name, text.getBytes(UTF_8), JSON, code);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What is no JSON, or no JSON object in UTF-8. The appId is there to be found, were it readable. */
    static Stream<Body> unreadable() {
        String honest = "{\"appId\":\"LEDGERMOCKEXAMPLE\",\"ClientUin\":1,\"AddedCredit\":1}";
        byte[] utf8 = honest.getBytes(UTF_8);
        return Stream.of(
                new Body("no JSON", "hello", UNREADABLE),
                new Body("a form", "appId=LEDGERMOCKEXAMPLE&ClientUin=1", UNREADABLE),
                new Body("a blank", " ", UNREADABLE),
                new Body("truncated", honest.substring(0, honest.length() - 1), UNREADABLE),
                new Body("truncated in a string", honest.substring(0, 12), UNREADABLE),
                new Body("two documents", honest + honest, UNREADABLE),
                new Body("an array", "[" + honest + "]", UNREADABLE),
                new Body("a number", "1", UNREADABLE),
                new Body("null", "null", UNREADABLE),
                new Body("single quotes", honest.replace('"', '\''), UNREADABLE),
                new Body("a comment", "/* */" + honest, UNREADABLE),
                new Body("a comma too many", honest.replace("}", ",}"), UNREADABLE),
                new Body("a name without quotes", honest.replace("\"ClientUin\"", "ClientUin"), UNREADABLE),
                new Body("a line end in a string", honest.replace("EXAMPLE", "\n"), UNREADABLE),
                new Body("100 000 arrays", "[".repeat(100_000), UNREADABLE),
                new Body("100 000 objects", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000), UNREADABLE),
                new Body("a name twice", honest.replace("{", "{\"ClientUin\":2,"), UNREADABLE),
                new Body("a name twice, once escaped", honest.replace("{", "{\"\\u0043lientUin\":2,"), UNREADABLE),
                new Body("NaN", honest.replace("t\":1", "t\":NaN"), UNREADABLE),
                new Body("Infinity", honest.replace("t\":1", "t\":-Infinity"), UNREADABLE),
                new Body("a leading zero", honest.replace("t\":1", "t\":01"), UNREADABLE),
                new Body("a leading plus", honest.replace("t\":1", "t\":+1"), UNREADABLE),
                new Body("a bare point", honest.replace("t\":1", "t\":.5"), UNREADABLE),
                new Body("hexadecimal", honest.replace("t\":1", "t\":0x1"), UNREADABLE),
                new Body("broken UTF-8", joined(utf8, 5, 0xff), JSON, UNREADABLE),
                new Body("overlong UTF-8", joined(utf8, 11, 0xc0, 0xaf), JSON, UNREADABLE),
                new Body("a surrogate in UTF-8", joined(utf8, 11, 0xed, 0xa0, 0x80), JSON, UNREADABLE),
                new Body("half of a surrogate pair", honest.replace("EXAMPLE", "\\ud800"), UNREADABLE),
                new Body("half of a surrogate pair in a name", honest.replace("{", "{\"\\udc00\":1,"), UNREADABLE),
                new Body("beyond Unicode", joined(utf8, 11, 0xf4, 0x90, 0x80, 0x80), JSON, UNREADABLE),
                new Body("half a character", joined(utf8, utf8.length, 0xe4, 0xb8), JSON, UNREADABLE),
                new Body("UTF-16", honest.getBytes(UTF_16), JSON, UNREADABLE),
                new Body("UTF-16 without a mark", honest.getBytes(UTF_16BE), JSON, UNREADABLE),
                new Body("UTF-16, the small end first", honest.getBytes(UTF_16LE), JSON, UNREADABLE),
                new Body("a byte order mark", joined(utf8, 0, 0xef, 0xbb, 0xbf), JSON, UNREADABLE),
                new Body(
                        "GB 18030",
                        new byte[] {'{', '"', (byte) 0xd6, (byte) 0xd0, '"', ':', '1', '}'},
                        JSON,
                        UNREADABLE),
                new Body("zeros", new byte[1000], JSON, UNREADABLE),
                new Body("gzip that is none", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, JSON, UNREADABLE),
                new Body("a name of 100 000 characters", "{\"" + "n".repeat(100_000) + "\":1}", UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void tencent_cannot_read_it(Body body) throws IOException {
        hostility.answered(
                RawRequest.tencent(served.clock, body.bytes, body.contentType, Served.HOST),
                Hostility.tencent(body.code));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void kybio_cannot_read_it(Body body) throws IOException {
        hostility.answered(RawRequest.kybio(body.bytes, body.contentType), Hostility.kybio(9003));
    }

    private static byte[] joined(byte[] bytes, int at, int... inserted) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        Arrays.stream(inserted).forEach(all::write);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }

    /** What is JSON, but no amount, or no id. */
    static Stream<Body> numbers() {
        return Stream.of(
                amount("1e400", VALUE),
                amount("-1e400", VALUE),
                amount("1e-400", VALUE),
                amount("1e999999999", VALUE),
                amount("1e-999999999", VALUE),
                amount("1e99999999999999999999", VALUE),
                amount("1".repeat(40), LARGE),
                amount("9".repeat(1_000_000), EITHER),
                amount("0." + "1".repeat(1_000_000), EITHER),
                amount("1e" + "9".repeat(100_000), EITHER),
                amount("1000000000000000", LARGE),
                amount("0." + "0".repeat(32) + "1", VALUE),
                amount("\"one\"", UNREADABLE),
                amount("null", UNREADABLE),
                amount("true", UNREADABLE),
                amount("[1]", UNREADABLE),
                amount("{}", UNREADABLE),
                uid("1.5", UNREADABLE),
                uid("-1", VALUE),
                uid("0.1e-5", UNREADABLE),
                uid("1".repeat(40), VALUE),
                uid("1e40", EITHER),
                uid("1e999999999", EITHER),
                uid("18446744073709551616", VALUE),
                uid("-9223372036854775809", VALUE),
                uid("\"\"", UNREADABLE),
                uid("\" 1\"", UNREADABLE),
                uid("\"-1\"", UNREADABLE),
                uid("\"" + "1".repeat(40) + "\"", UNREADABLE),
                uid("null", UNREADABLE),
                uid("false", UNREADABLE),
                uid("[1]", UNREADABLE));
    }

    private static Body amount(String number, String code) {
        return new Body("amount " + shortened(number), "1 " + number, code);
    }

    private static Body uid(String number, String code) {
        return new Body("uid " + shortened(number), number + " 1", code);
    }

    private static String shortened(String text) {
        return text.length() < 30 ? text : text.substring(0, 20) + "... " + text.length();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void tencent_makes_no_amount_and_no_id_of_it(Body body) throws IOException {
        String[] parts = parts(body);
        String json = "{\"ClientUin\":%s,\"AddedCredit\":%s}".formatted(parts[0], parts[1]);
        hostility.answered(RawRequest.tencent(served.clock, json), Hostility.tencent(body.code));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void kybio_makes_no_amount_and_no_id_of_it(Body body) throws IOException {
        String[] parts = parts(body);
        String uid = parts[0].equals("1") ? Served.MEMBER : parts[0];
        for (String quantity : new String[] {"balanceIncrement", "pointIncrement"}) {
            String json = "{\"appId\":\"LEDGERMOCKEXAMPLE\",\"customerUid\":%s,\"%s\":%s,%s}"
                    .formatted(uid, quantity, parts[1], TIME);
            hostility.answered(
                    RawRequest.kybio(json), uid.equals("-1") ? Hostility.kybio(2015) : Hostility.kybio(9003));
        }
    }

    private static String[] parts(Body body) {
        String text = new String(body.bytes, UTF_8);
        int at = text.startsWith("1 ") ? 1 : text.lastIndexOf(' ');
        return new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    /** What is large, or of many parts, and costs the sender little. */
    static Stream<Body> heavy() {
        String start = "{\"appId\":\"LEDGERMOCKEXAMPLE\",\"ClientUin\":1,\"AddedCredit\":1,";
        return Stream.of(
                new Body("11 MB", new byte[11 * MEGABYTE], JSON, "RequestSizeLimitExceeded"),
                new Body(
                        "11 MB of JSON",
                        start + "\"a\":\"" + "a".repeat(11 * MEGABYTE) + "\"}",
                        "RequestSizeLimitExceeded"),
                new Body("a byte over 10 MB", new byte[10 * MEGABYTE + 1], JSON, "RequestSizeLimitExceeded"),
                new Body("9 MB of zeros", new byte[9 * MEGABYTE], JSON, UNREADABLE),
                new Body("9 MB of numbers", start + "\"a\":[" + "1,".repeat(9 * MEGABYTE / 2) + "1]}", UNREADABLE),
                new Body("9 MB of objects", start + "\"a\":[" + "{},".repeat(3 * MEGABYTE) + "1]}", UNREADABLE),
                new Body("8 MB of names", start + names(700_000) + "}", UNREADABLE));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(n -> "\"k" + n + "\":1").collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void tencent_is_not_weighed_down(Body body) throws IOException {
        hostility.answered(
                RawRequest.tencent(served.clock, body.bytes, body.contentType, Served.HOST),
                Hostility.tencent(body.code));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void kybio_is_not_weighed_down(Body body) throws IOException {
        RawRequest request = RawRequest.kybio(body.bytes);
        hostility.answered(request, Hostility.kybio(9003));
        hostility.answered(request.with("Data-signature", "0".repeat(32)), Hostility.kybio(9003));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {1_000, 5_000, 20_000})
    void tencent_is_not_weighed_down_by_undeclared_parameters(int count) throws IOException {
        hostility.answered(
                RawRequest.tencent(served.clock, "{\"ClientUin\":1,\"AddedCredit\":1," + names(count) + "}"),
                Hostility.tencent("UnknownParameter"));
    }

    static Stream<String> content_types() {
        return Stream.of(
                "application/json; charset=klingon",
                "application/json; charset=@@@",
                "application/json; charset=",
                "application/json; charset=\"",
                "application/json; charset=utf-16",
                "application/json; charset=gbk",
                "text/plain",
                "nonsense",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=klingon",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=" + "x".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("content_types")
    void tencent_takes_json_in_utf_8_and_nothing_else(String contentType) throws IOException {
        byte[] body = (contentType.startsWith("multi") ? "--x\r\nContent-Disposition: form-data\r\n\r\n1" : Served.ONE)
                .getBytes(ISO_8859_1);
        hostility.answered(
                RawRequest.tencent(served.clock, body, contentType, Served.HOST),
                Hostility.tencent("InvalidParameter|InvalidRequest"));
    }

    @ParameterizedTest
    @MethodSource("content_types")
    void kybio_gets_over_any_content_type(String contentType) throws IOException {
        hostility.answered(
                RawRequest.kybio("{\"appId\":\"LEDGERMOCKEXAMPLE\"}".getBytes(UTF_8), contentType),
                Hostility.kybio(9003));
        hostility.answered(
                RawRequest.kybio("--x\r\nContent-Disposition: form-data\r\n\r\n1".getBytes(UTF_8), contentType),
                Hostility.kybio(9003));
    }
}
