package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;

/**
 * A request of exactly these bytes, rightly signed at first and then changed at will. Header texts are ISO 8859-1, one
 * byte for each character.
 *
 * @param contentLength whether a Content-Length of the body's true size is added
 */
public record RawRequest(String line, List<Map.Entry<String, String>> headers, byte[] body, boolean contentLength) {

    private static final String POST = "POST / HTTP/1.1";
    private static final String JSON = "application/json";

    public RawRequest {
        headers = List.copyOf(headers);
    }

    /** A request without any header but Host. */
    public static RawRequest bare(String line) {
        return new RawRequest(line, List.of(Map.entry("Host", Served.HOST)), new byte[0], true);
    }

    /** An AllocateCustomerCredit, signed for the official host. */
    public static RawRequest tencent(InstantSource clock, byte[] body) {
        return tencent(clock, body, JSON, Served.HOST);
    }

    public static RawRequest tencent(InstantSource clock, String body) {
        return tencent(clock, body.getBytes(UTF_8));
    }

    /** The same of another who calls. */
    public static RawRequest tencent(InstantSource clock, Credential credential, String body) {
        return tencent(clock, credential, body.getBytes(UTF_8), JSON, Served.HOST);
    }

    public static RawRequest tencent(InstantSource clock, byte[] body, String contentType, String host) {
        return tencent(clock, Served.PARTNER, body, contentType, host);
    }

    private static RawRequest tencent(
            InstantSource clock, Credential credential, byte[] body, String contentType, String host) {
        long now = clock.instant().getEpochSecond();
        String authorization = TencentPageSigner.tc3(
                        Tc3Request.post(contentType, host, body), credential, now, "intlpartnersmgt")
                .authorization();
        return new RawRequest(
                POST,
                List.of(
                        Map.entry("Host", host),
                        Map.entry("Content-Type", contentType),
                        Map.entry("X-TC-Action", Served.ALLOCATE),
                        Map.entry("X-TC-Version", "2022-09-28"),
                        Map.entry("X-TC-Region", "ap-guangzhou"),
                        Map.entry("X-TC-Timestamp", Long.toString(now)),
                        Map.entry("Authorization", authorization)),
                body,
                true);
    }

    /** A call of updateBalancePointByIncrement. */
    public static RawRequest kybio(byte[] body) {
        return kybio(body, "application/json; charset=utf-8");
    }

    public static RawRequest kybio(String body) {
        return kybio(body.getBytes(UTF_8));
    }

    public static RawRequest kybio(byte[] body, String contentType) {
        return new RawRequest(
                "POST " + Served.INCREMENT_PATH + " HTTP/1.1",
                List.of(
                        Map.entry("Host", "area1-win.pospal.cn"),
                        Map.entry("User-Agent", "openApi"),
                        Map.entry("Content-Type", contentType),
                        Map.entry("Accept-encoding", "gzip,deflate"),
                        Map.entry("Time-stamp", "1437528688233"),
                        Map.entry("Data-signature", KybioPageSigner.sign(Served.SHOP.secret(), body))),
                body,
                true);
    }

    public RawRequest line(String changed) {
        return new RawRequest(changed, headers, body, contentLength);
    }

    /** With another method before the same path. */
    public RawRequest method(String method) {
        return line(method + line.substring(line.indexOf(' ')));
    }

    /** With a further header line at the end. */
    public RawRequest and(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new RawRequest(line, more, body, contentLength);
    }

    public RawRequest with(String name, UnaryOperator<String> change) {
        return new RawRequest(
                line,
                headers.stream()
                        .map(header -> header.getKey().equals(name)
                                ? Map.entry(name, change.apply(header.getValue()))
                                : header)
                        .toList(),
                body,
                contentLength);
    }

    public RawRequest with(String name, String value) {
        return with(name, any -> value);
    }

    public RawRequest without(String name) {
        return new RawRequest(
                line,
                headers.stream().filter(header -> !header.getKey().equals(name)).toList(),
                body,
                contentLength);
    }

    public RawRequest withBody(byte[] changed) {
        return new RawRequest(line, headers, changed, contentLength);
    }

    public RawRequest withBody(String changed) {
        return withBody(changed.getBytes(UTF_8));
    }

    public RawRequest withoutContentLength() {
        return new RawRequest(line, headers, body, false);
    }

    public String value(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Everything before the body. */
    public byte[] head() {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        if (contentLength) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head());
        all.writeBytes(body);
        return all.toByteArray();
    }
}
