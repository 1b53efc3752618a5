package org.ledgermock.tencent.protocol;

import java.util.Arrays;

/** Where a client puts together what it signs: there its developer can print it. */
enum SigningPlace {
    JAVA("SDK_JAVA", "AbstractClient.doRequestWithTC3 of the Java SDK", "Sign.makeSignPlainText of the Java SDK"),
    PYTHON(
            "SDK_PYTHON",
            "AbstractClient._get_tc3_signature of the Python SDK",
            "AbstractClient._format_sign_string of the Python SDK"),
    GO("SDK_GO", "Client.sendWithSignatureV3 of the Go SDK", "getStringToSign of the Go SDK"),
    NODE("SDK_NODEJS", "Sign.sign3 of the Node SDK", "Sign.sign of the Node SDK"),
    OTHER("", "its own signer", "its own signer");

    private final String client;
    private final String tc3;
    private final String v1;

    SigningPlace(String client, String tc3, String v1) {
        this.client = client;
        this.tc3 = tc3;
        this.v1 = v1;
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
}
