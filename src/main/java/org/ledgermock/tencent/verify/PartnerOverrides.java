package org.ledgermock.tencent.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.RequestParts;

/** How a partner's call departs from what the vendor's pages ask for; without any setting it is an honest call. */
public final class PartnerOverrides {

    String version = "2022-09-28";
    Optional<String> contentType = Optional.empty();
    Optional<String> region = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<String> token = Optional.empty();
    long secondsAhead;
    Caller caller = Caller.MAIN;
    Optional<String> secretId = Optional.empty();
    Optional<String> secretKey = Optional.empty();
    Optional<String> signedHost = Optional.empty();
    Optional<String> nonce = Optional.empty();
    String service = "intlpartnersmgt";
    String signatureMethod = "HmacSHA256";
    List<String> signedHeaders = List.of("content-type", "host");
    UnaryOperator<String> authorization = UnaryOperator.identity();
    UnaryOperator<byte[]> body = UnaryOperator.identity();
    final List<Consumer<RequestParts>> afterSigning = new ArrayList<>();

    PartnerOverrides() {}

    public void version(String value) {
        version = value;
    }

    public void contentType(String value) {
        contentType = Optional.of(value);
    }

    public void region(String value) {
        region = Optional.of(value);
    }

    public void withoutRegion() {
        region = Optional.empty();
    }

    public void language(String value) {
        language = Optional.of(value);
    }

    /** The token of a temporary credential. */
    public void token(String value) {
        token = Optional.of(value);
    }

    /** The clock that calls are stamped by is wrong by so much. */
    public void secondsAhead(long seconds) {
        secondsAhead = seconds;
    }

    public void caller(Caller value) {
        caller = value;
    }

    public void secretId(String value) {
        secretId = Optional.of(value);
    }

    public void secretKey(String value) {
        secretKey = Optional.of(value);
    }

    /** The host that is signed, where it is not the one that is sent. */
    public void signedHost(String value) {
        signedHost = Optional.of(value);
    }

    /** The Nonce of signature v1, instead of one that is counted. */
    public void nonce(String value) {
        nonce = Optional.of(value);
    }

    /** The service in the credential scope. */
    public void service(String value) {
        service = value;
    }

    /** The SignatureMethod of signature v1. */
    public void signatureMethod(String value) {
        signatureMethod = value;
    }

    /** Names in signing order. */
    public void signedHeaders(String... names) {
        signedHeaders = List.of(names);
    }

    /** What is done to the Authorization once it has been made. */
    public void authorization(UnaryOperator<String> change) {
        authorization = change;
    }

    public void headerAfterSigning(String name, String value) {
        afterSigning.add(headers -> headers.set(name, value));
    }

    public void withoutHeader(String name) {
        afterSigning.add(headers -> headers.remove(name));
    }

    /** What is sent in place of the body that was signed. */
    public void bodyAfterSigning(UnaryOperator<byte[]> change) {
        body = change;
    }
}
