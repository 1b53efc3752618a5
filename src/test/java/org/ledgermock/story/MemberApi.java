package org.ledgermock.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Signs and sends as the pages say, and takes no answer whose signature is not that of its own text. */
public final class MemberApi {

    private static final String SIGNATURE = "Data-signature";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String appId;
    private final String appKey;

    /** @param root all that comes before {@code customerOpenApi}, with a slash at its end */
    public MemberApi(URI root, String appId, String appKey) {
        this.root = root.toString();
        this.appId = appId;
        this.appKey = appKey;
    }

    /** Calls with the appId and these further fields, such as {@code "customerUid": 1}; none for the appId alone. */
    MemberAnswer call(String address, String fields) {
        String body = body(fields);
        return signed(send(address, body, Optional.of(sign(body.getBytes(UTF_8)))));
    }

    /** Calls under a signature that is not the body's. */
    MemberAnswer callUnder(String signature, String address, String fields) {
        return signed(send(address, body(fields), Optional.of(signature)));
    }

    /** Calls without a signature. */
    MemberAnswer callUnsigned(String address, String fields) {
        return signed(send(address, body(fields), Optional.empty()));
    }

    /** Calls as somebody whom the system does not know, so that it has no key to sign its answer with. */
    MemberAnswer callAsNobody(String address) {
        String body = "{\"appId\": \"NOBODYATALL\"}";
        HttpResponse<byte[]> reply = send(address, body, Optional.of(sign(body.getBytes(UTF_8))));
        if (reply.headers().firstValue(SIGNATURE).isPresent()) {
            throw new AssertionError("nobody's answer is signed: " + reply.headers());
        }
        return new MemberAnswer(new String(unpacked(reply), UTF_8));
    }

    private String body(String fields) {
        return "{\"appId\": \"" + appId + "\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    private MemberAnswer signed(HttpResponse<byte[]> reply) {
        byte[] body = unpacked(reply);
        List<String> signatures = reply.headers().allValues(SIGNATURE);
        if (!signatures.equals(List.of(sign(body)))) {
            throw new AssertionError("signed %s, but the text is %s".formatted(signatures, new String(body, UTF_8)));
        }
        return new MemberAnswer(new String(body, UTF_8));
    }

    private HttpResponse<byte[]> send(String address, String body, Optional<String> signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address))
                .header("User-Agent", "openApi")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept-encoding", "gzip,deflate")
                .header("Time-stamp", Long.toString(System.currentTimeMillis()))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
        signature.ifPresent(value -> request.header(SIGNATURE, value));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for an answer to " + address, e);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> reply) {
        if (reply.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return reply.body();
        }
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("the answer is no gzip", e);
        }
    }

    private String sign(byte[] body) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(appKey.getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(md5.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("no MD5", e);
        }
    }
}
