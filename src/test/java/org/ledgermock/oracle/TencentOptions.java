package org.ledgermock.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How one Tencent call departs from what the pages ask for; without any setting it is an honest call. */
public final class TencentOptions {

    String version = "2022-09-28";
    Optional<String> contentType = Optional.empty();
    Optional<String> region = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<String> token = Optional.empty();
    OptionalLong timestamp = OptionalLong.empty();
    OptionalLong nonce = OptionalLong.empty();
    Optional<String> secretId = Optional.empty();
    Optional<String> secretKey = Optional.empty();
    Optional<String> signedHost = Optional.empty();
    String service = "intlpartnersmgt";
    String signatureMethod = "HmacSHA256";
    List<String> signedHeaders = List.of("content-type", "host");
    boolean unsignedPayload;
    UnaryOperator<String> authorization = UnaryOperator.identity();
    UnaryOperator<byte[]> body = UnaryOperator.identity();
    Duration timeout = Duration.ofSeconds(10);
    final List<Consumer<RequestHeaders>> beforeSigning = new ArrayList<>();
    final List<Consumer<RequestHeaders>> afterSigning = new ArrayList<>();

    TencentOptions() {}

    public TencentOptions version(String value) {
        version = value;
        return this;
    }

    /** Sent and signed; by default application/json, or the form type for a GET and for v1 (2.1, 2.3, 2.5). */
    public TencentOptions contentType(String value) {
        contentType = Optional.of(value);
        return this;
    }

    /** By default the header is absent; empty, {@code null} as text and anything else occur in SDKs (0.6). */
    public TencentOptions region(String value) {
        region = Optional.of(value);
        return this;
    }

    public TencentOptions language(String value) {
        language = Optional.of(value);
        return this;
    }

    /** The token of a temporary credential (X-TC-Token, 3.1). */
    public TencentOptions token(String value) {
        token = Optional.of(value);
        return this;
    }

    /** Seconds since 1970, sent and signed, in place of the clock's. */
    public TencentOptions timestamp(long seconds) {
        timestamp = OptionalLong.of(seconds);
        return this;
    }

    /** The Nonce of a v1 call, in place of a counted one. */
    public TencentOptions nonce(long value) {
        nonce = OptionalLong.of(value);
        return this;
    }

    public TencentOptions secretId(String value) {
        secretId = Optional.of(value);
        return this;
    }

    public TencentOptions secretKey(String value) {
        secretKey = Optional.of(value);
        return this;
    }

    /** The host that is signed, where it is not the Host header that is sent (2.4: gateways, Node). */
    public TencentOptions signedHost(String value) {
        signedHost = Optional.of(value);
        return this;
    }

    /** The service in the credential scope (2.4: some SDKs take it from the endpoint). */
    public TencentOptions service(String value) {
        service = value;
        return this;
    }

    /** HmacSHA256 or HmacSHA1 for v1; anything else is sent as it is and signed with SHA-1 (2.5). */
    public TencentOptions signatureMethod(String value) {
        signatureMethod = value;
        return this;
    }

    /** Names in signing order; a header that is not sent is signed as empty. */
    public TencentOptions signedHeaders(String... names) {
        signedHeaders = List.of(names);
        return this;
    }

    public TencentOptions unsignedPayload() {
        unsignedPayload = true;
        return this;
    }

    /** Sends {@code Authorization: SKIP} as SDKs do when told not to sign (2.3). */
    public TencentOptions skipSigning() {
        return authorization(signed -> "SKIP");
    }

    public TencentOptions authorization(UnaryOperator<String> change) {
        authorization = change;
        return this;
    }

    /** Adds or replaces a header before signing. */
    public TencentOptions header(String name, String value) {
        beforeSigning.add(headers -> headers.set(name, value));
        return this;
    }

    public TencentOptions headerAfterSigning(String name, String value) {
        afterSigning.add(headers -> headers.set(name, value));
        return this;
    }

    /** A further value of a header that is sent already. */
    public TencentOptions repeatedHeader(String name, String value) {
        afterSigning.add(headers -> headers.add(name, value));
        return this;
    }

    public TencentOptions withoutHeader(String name) {
        afterSigning.add(headers -> headers.remove(name));
        return this;
    }

    /** What is sent in place of the body that was signed. */
    public TencentOptions bodyAfterSigning(UnaryOperator<byte[]> change) {
        body = change;
        return this;
    }

    public TencentOptions timeout(Duration value) {
        timeout = value;
        return this;
    }
}
