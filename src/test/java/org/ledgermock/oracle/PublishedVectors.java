package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Step;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;

/**
 * The known answers of the signature algorithms: vectors A to F of tencent-partner-api.md section 4 and the five of
 * kybio-member-api.md 1.3, as plain data for any implementation to be held against.
 */
public final class PublishedVectors {

    private PublishedVectors() {}

    /**
     * Where the expected values come from: the vendor's own pages, or a computation
     * (docs/sources/tencent-gateway.md#vectors).
     */
    public enum Origin {
        PUBLISHED,
        COMPUTED
    }

    /**
     * One TC3 vector.
     *
     * @param signedHeaders in signing order, spelt and valued as on the wire (so not lower-cased)
     * @param payload the body as sent, whether or not the signature covers it
     * @param steps the intermediate values that are stated; not every vector has all of them
     */
    public record Tc3Vector(
            String name,
            Origin origin,
            Credential credential,
            String method,
            String query,
            List<SignedHeader> signedHeaders,
            String service,
            long timestamp,
            String payload,
            boolean unsignedPayload,
            Map<Step, String> steps,
            String signature) {

        public Tc3Vector {
            signedHeaders = List.copyOf(signedHeaders);
            steps = Map.copyOf(steps);
        }

        public Tc3Request request() {
            Tc3Request signed = new Tc3Request(method, query, signedHeaders, payload.getBytes(UTF_8));
            return unsignedPayload ? signed.unsigned() : signed;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One v1 vector (path {@code /}); the parameters are without Signature and in no particular order. */
    public record V1Vector(
            String name,
            Origin origin,
            Credential credential,
            String method,
            String host,
            Map<String, String> parameters,
            String stringToSign,
            String signature) {

        public V1Vector {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One KYBIO vector; {@code trimmed} where key and body are trimmed before signing, as the vendor's Java does. */
    public record KybioVector(String name, String appKey, String body, boolean trimmed, String signature) {

        public byte[] bytes() {
            return body.getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Tc3Vector> tc3() {
        return TencentVectors.tc3();
    }

    public static List<V1Vector> v1() {
        return TencentVectors.v1();
    }

    /** All computed with a fake key (1.3); the documents' own example value has no published key. */
    public static List<KybioVector> kybio() {
        String appKey = "718070000000000001";
        String padded = " {\"appId\":\"abcdefghijklmn\"}\n";
        return List.of(
                new KybioVector(
                        "documented request",
                        appKey,
                        "{\"appId\":\"abcdefghijklmn\",\"customerUid\":231607639459718452,\"balanceIncrement\":100,"
                                + "\"pointIncrement\":100,\"dataChangeTime\":\"2015-12-16 13:26:23\"}",
                        false,
                        "AD090E4B5B7836052E90A104E156D5AC"),
                new KybioVector(
                        "raw UTF-8",
                        appKey,
                        "{\"appId\":\"abcdefghijklmn\",\"remark\":\"\u4e2d\u6587\"}",
                        false,
                        "97D6A62A134065DEBC77ECEE3F167BB3"),
                new KybioVector(
                        "escaped text",
                        appKey,
                        "{\"appId\":\"abcdefghijklmn\",\"remark\":\"\\u4e2d\\u6587\"}",
                        false,
                        "14C5B6EC015CDE62B218ACC063B627E7"),
                new KybioVector("outer blanks kept", appKey, padded, false, "7177362DB86B12A49FDE4976AB8D701B"),
                new KybioVector("outer blanks trimmed", appKey, padded, true, "E6C96CA68D72B53D8EAFE4CDF6A38D86"));
    }
}
