package org.ledgermock.oracle;

import static org.ledgermock.oracle.PublishedVectors.Origin.COMPUTED;
import static org.ledgermock.oracle.PublishedVectors.Origin.PUBLISHED;
import static org.ledgermock.oracle.TencentPageSigner.Step.CANONICAL_REQUEST;
import static org.ledgermock.oracle.TencentPageSigner.Step.CREDENTIAL_SCOPE;
import static org.ledgermock.oracle.TencentPageSigner.Step.DATE_KEY;
import static org.ledgermock.oracle.TencentPageSigner.Step.HASHED_CANONICAL_REQUEST;
import static org.ledgermock.oracle.TencentPageSigner.Step.PAYLOAD_HASH;
import static org.ledgermock.oracle.TencentPageSigner.Step.SERVICE_KEY;
import static org.ledgermock.oracle.TencentPageSigner.Step.SIGNING_KEY;
import static org.ledgermock.oracle.TencentPageSigner.Step.STRING_TO_SIGN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.oracle.PublishedVectors.Origin;
import org.ledgermock.oracle.PublishedVectors.Tc3Vector;
import org.ledgermock.oracle.PublishedVectors.V1Vector;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Step;

/** The rows of tencent-partner-api.md section 4, letter by letter. */
final class TencentVectors {

    private static final Credential EXAMPLE =
            new Credential("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");
    private static final Credential ASTERISKS = new Credential("AKID" + "*".repeat(32), "*".repeat(32));
    private static final long TIMESTAMP = 1551113065L;
    private static final String CVM = "cvm.tencentcloudapi.com";
    private static final String PARTNERS = "intlpartnersmgt.intl.tencentcloudapi.com";
    private static final String PARTNERS_SERVICE = "intlpartnersmgt";
    private static final String JSON = "application/json";
    private static final String JSON_UTF_8 = "application/json; charset=utf-8";
    // The backslash-u text itself is in the bytes.
    private static final String CLASSIC_PAYLOAD =
            "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
    private static final String F1_PAYLOAD = "{\"ClientUin\": 1, \"AddedCredit\": 10}";

    private TencentVectors() {}

    static List<Tc3Vector> tc3() {
        return List.of(a(), b(), c(), d(), f1(), f2(), f3(), f4());
    }

    static List<V1Vector> v1() {
        return List.of(
                e("E, example key", PUBLISHED, EXAMPLE, "", "EliP9YW3pW28FpsEdkXt/+WcGeI="),
                e("E, asterisk key", PUBLISHED, ASTERISKS, "", "7RAM2xfNMO9EiVTNmPg06MRnCvQ="),
                e("E, HmacSHA256", COMPUTED, EXAMPLE, "HmacSHA256", "A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs="),
                f5());
    }

    private static Tc3Vector a() {
        Map<Step, String> steps = Map.of(
                PAYLOAD_HASH, "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
                CANONICAL_REQUEST, """
                        POST
                        /

                        content-type:application/json; charset=utf-8
                        host:cvm.tencentcloudapi.com

                        content-type;host
                        35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064""",
                HASHED_CANONICAL_REQUEST, "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
                CREDENTIAL_SCOPE, "2019-02-25/cvm/tc3_request",
                STRING_TO_SIGN, """
                        TC3-HMAC-SHA256
                        1551113065
                        2019-02-25/cvm/tc3_request
                        5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031""",
                DATE_KEY, "d1308c81fe71cfd4e06437bbc067b2b8a3d2d8c0e375d547f15c41d5214b395a",
                SERVICE_KEY, "3c7cb7c7795393edc14fd2e0e6434a518564b4504b88e94f5d11bf59ba3e7050",
                SIGNING_KEY, "ac658d5dde49e9bfdd14e04e062f66b05d9f637d44b8a8d845327d4a77f666b1");
        return post(
                "A",
                PUBLISHED,
                EXAMPLE,
                signed(JSON_UTF_8, CVM),
                "cvm",
                CLASSIC_PAYLOAD,
                steps,
                "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    private static Tc3Vector b() {
        List<SignedHeader> signed = List.of(
                new SignedHeader("Content-Type", JSON_UTF_8),
                new SignedHeader("Host", CVM),
                new SignedHeader("X-TC-Action", "DescribeInstances"));
        Map<Step, String> steps = Map.of(
                PAYLOAD_HASH, "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
                HASHED_CANONICAL_REQUEST, "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
                DATE_KEY, "da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0",
                SERVICE_KEY, "8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f",
                SIGNING_KEY, "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af");
        return post(
                "B",
                PUBLISHED,
                ASTERISKS,
                signed,
                "cvm",
                CLASSIC_PAYLOAD,
                steps,
                "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }

    private static Tc3Vector c() {
        return post(
                "C",
                PUBLISHED,
                ASTERISKS,
                signed(JSON_UTF_8, CVM),
                "cvm",
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"unnamed\"], \"Name\": \"instance-name\"}]}",
                hashes(
                        "99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907",
                        "2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a"),
                "a7b8551448762bd123d6f79e81815e31a92013640a6cef36a08ad4b292a4d2f2");
    }

    private static Tc3Vector d() {
        Map<Step, String> steps = Map.of(
                PAYLOAD_HASH, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HASHED_CANONICAL_REQUEST, "91c9c192c14460df6c1ffc69e34e6c5e90708de2a6d282cccf957dbf1aa7f3a7",
                CREDENTIAL_SCOPE, "2018-10-09/cvm/tc3_request");
        return new Tc3Vector(
                "D",
                PUBLISHED,
                EXAMPLE,
                "GET",
                "Limit=10&Offset=0",
                signed("application/x-www-form-urlencoded", CVM),
                "cvm",
                1539084154L,
                "",
                false,
                steps,
                "5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474");
    }

    private static Tc3Vector f1() {
        return post(
                "F1",
                COMPUTED,
                EXAMPLE,
                signed(JSON, PARTNERS),
                PARTNERS_SERVICE,
                F1_PAYLOAD,
                hashes(
                        "5552661f517b8727a4535d0356b7cd10df2c5b7fee5818a61d969c062fca47a0",
                        "d0867095aaeb084658ed2b851e810763f84ac4b16068557007fe81006e6d8d5e"),
                "97358d3cce046937fbe0bf190fd1fcd4fac4047e10cf882c5d6187737e18b50a");
    }

    private static Tc3Vector f2() {
        return post(
                "F2, Java shape",
                COMPUTED,
                EXAMPLE,
                signed(JSON_UTF_8, "127.0.0.1:18999"),
                "127",
                "{\"AddedCredit\":10.0,\"ClientUin\":1}",
                hashes(
                        "f195a8ccbbcbabb0231f885010b77521a555d49745a0969ebf23b4016774b42f",
                        "72b020e0b323c4470383d3473d420006eaf8b28e7fdfdd7e53ded618c1a8bdab"),
                "7abcbd20fa22aa82dea752af1fb04d5a88c0343799e97b662757479566a487bb");
    }

    private static Tc3Vector f3() {
        return post(
                "F3, Go shape",
                COMPUTED,
                EXAMPLE,
                signed(JSON, "127.0.0.1:18999"),
                PARTNERS_SERVICE,
                "{\"AddedCredit\":10,\"ClientUin\":1}",
                hashes(
                        "5c42758b02971401b1f06ba7b4e86a48c385c7b1a31e3fa7abb25879aa4d8acd",
                        "3c3757e8a37f3e4f3d2b606f205f5d0fbf68de301eb9137303cd5b40ce96b957"),
                "56ce3b196e114b4eab42cf44090a2d1ada8b28dccfd765adb5f74b883eba7ee1");
    }

    // The payload is any; F1's stands for it.
    private static Tc3Vector f4() {
        return new Tc3Vector(
                "F4, UNSIGNED-PAYLOAD",
                COMPUTED,
                EXAMPLE,
                "POST",
                "",
                signed(JSON, PARTNERS),
                PARTNERS_SERVICE,
                TIMESTAMP,
                F1_PAYLOAD,
                true,
                hashes(
                        "438d4109ef0d676b8c2c7ed13cdfcb418e494d53b843d4634ce3b1085f07bb96",
                        "72af38431b9411d5b9dc8399c3eebb957239b26fef8ebaf83ad5a569fbd2fc3e"),
                "50ea94020c3518392eebb5c035f73f63052a15067e80c4757fadf33e73c16e74");
    }

    private static V1Vector e(
            String name, Origin origin, Credential credential, String signatureMethod, String signature) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "Action", "DescribeInstances",
                "InstanceIds.0", "ins-09dx96dg",
                "Limit", "20",
                "Nonce", "11886",
                "Offset", "0",
                "Region", "ap-guangzhou",
                "SecretId", credential.id(),
                "Timestamp", "1465185768",
                "Version", "2017-03-12"));
        String inserted = signatureMethod.isEmpty() ? "" : "&SignatureMethod=" + signatureMethod;
        if (!signatureMethod.isEmpty()) {
            parameters.put("SignatureMethod", signatureMethod);
        }
        String stringToSign = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg"
                + "&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=" + credential.id() + inserted
                + "&Timestamp=1465185768&Version=2017-03-12";
        return new V1Vector(name, origin, credential, "GET", CVM, parameters, stringToSign, signature);
    }

    private static V1Vector f5() {
        Map<String, String> parameters = Map.of(
                "Action", "AllocateCustomerCredit",
                "AddedCredit", "10",
                "ClientUin", "1",
                "Language", "en-US",
                "Nonce", "11886",
                "SecretId", EXAMPLE.id(),
                "SignatureMethod", "HmacSHA256",
                "Timestamp", "1551113065",
                "Version", "2022-09-28");
        String stringToSign = "POSTintlpartnersmgt.intl.tencentcloudapi.com/?Action=AllocateCustomerCredit"
                + "&AddedCredit=10&ClientUin=1&Language=en-US&Nonce=11886&SecretId=" + EXAMPLE.id()
                + "&SignatureMethod=HmacSHA256&Timestamp=1551113065&Version=2022-09-28";
        return new V1Vector(
                "F5",
                COMPUTED,
                EXAMPLE,
                "POST",
                PARTNERS,
                parameters,
                stringToSign,
                "bQDJKu1rLHjkqcTkcncdDgIKu5SZbEPKG9+6OIMOP98=");
    }

    private static Tc3Vector post(
            String name,
            Origin origin,
            Credential credential,
            List<SignedHeader> signed,
            String service,
            String payload,
            Map<Step, String> steps,
            String signature) {
        return new Tc3Vector(
                name, origin, credential, "POST", "", signed, service, TIMESTAMP, payload, false, steps, signature);
    }

    private static List<SignedHeader> signed(String contentType, String host) {
        return List.of(new SignedHeader("Content-Type", contentType), new SignedHeader("Host", host));
    }

    private static Map<Step, String> hashes(String payload, String canonicalRequest) {
        return Map.of(PAYLOAD_HASH, payload, HASHED_CANONICAL_REQUEST, canonicalRequest);
    }
}
