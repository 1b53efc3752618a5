package org.ledgermock.tencent.protocol;

import java.util.Arrays;

/** Where a client puts together what it signs, and how it shows what it sends: there its developer can print both. */
enum SigningPlace {
    JAVA(
            "SDK_JAVA",
            "AbstractClient.doRequestWithTC3 of the Java SDK",
            "Sign.makeSignPlainText of the Java SDK",
            "the Java SDK logs the headers with clientProfile.setDebug(true), by commons-logging at INFO; of the body print AbstractModel.toJsonString(request)"),
    PYTHON(
            "SDK_PYTHON",
            "AbstractClient._get_tc3_signature of the Python SDK",
            "AbstractClient._format_sign_string of the Python SDK",
            "the Python SDK logs some of it with logging.basicConfig(level=logging.DEBUG), in a line that begins with SendRequest; where there is none, print method, headers and body in AbstractClient._get_tc3_signature"),
    GO(
            "SDK_GO",
            "Client.sendWithSignatureV3 of the Go SDK",
            "getStringToSign of the Go SDK",
            "the Go SDK logs the whole request with client.WithDebug(true)"),
    NODE(
            "SDK_NODEJS",
            "Sign.sign3 of the Node SDK",
            "Sign.sign of the Node SDK",
            "the Node SDK logs nothing; print what HttpConnection gives to fetch, url and options"),
    OTHER(
            "",
            "its own signer",
            "its own signer",
            "any other client: print method, URL, all headers and the body's bytes right before it sends them, or let it go through a proxy that writes a HAR file");

    private final String client;
    private final String tc3;
    private final String v1;
    private final String way;

    SigningPlace(String client, String tc3, String v1, String way) {
        this.client = client;
        this.tc3 = tc3;
        this.v1 = v1;
        this.way = way;
    }

    /** By what the client calls itself; the SDKs of all languages do. */
    static SigningPlace of(TencentCall call) {
        String name = call.common("RequestClient").orElse("");
        return Arrays.stream(values())
                .filter(place -> name.startsWith(place.client))
                .findFirst()
                .orElse(OTHER);
    }

    String tc3() {
        return tc3;
    }

    String v1() {
        return v1;
    }

    /** How to get the whole request. */
    String way() {
        return way;
    }
}
