package org.ledgermock.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How one KYBIO call departs from what the pages ask for; without any setting it is an honest call. */
public final class KybioOptions {

    String prefix = "/openapi/v1/";
    Optional<String> path = Optional.empty();
    Optional<String> appKey = Optional.empty();
    Optional<String> timeStamp = Optional.empty();
    boolean trimmedSigning;
    boolean answerSignatureChecked = true;
    UnaryOperator<String> signature = UnaryOperator.identity();
    UnaryOperator<byte[]> body = UnaryOperator.identity();
    Duration timeout = Duration.ofSeconds(10);
    final List<Consumer<RequestHeaders>> headers = new ArrayList<>();

    KybioOptions() {}

    /** Uses {@code /pospal-api2/openapi/v1/}, under which the same routes are known (kybio-member-api.md 1.1). */
    public KybioOptions pospalPrefix() {
        prefix = "/pospal-api2/openapi/v1/";
        return this;
    }

    /** The whole path as it shall be sent, for odd casing and doubled slashes (1.1). */
    public KybioOptions path(String raw) {
        path = Optional.of(raw);
        return this;
    }

    /** Signs with another key; answers are still checked with the right one. */
    public KybioOptions appKey(String value) {
        appKey = Optional.of(value);
        return this;
    }

    /** The Time-stamp header's text, in place of the clock's milliseconds; clients send all sorts (1.4). */
    public KybioOptions timeStamp(String value) {
        timeStamp = Optional.of(value);
        return this;
    }

    /** Signs key and body trimmed, as the vendor's Java code does, while the body is sent as it is (1.3). */
    public KybioOptions trimmedSigning() {
        trimmedSigning = true;
        return this;
    }

    public KybioOptions signature(UnaryOperator<String> change) {
        signature = change;
        return this;
    }

    public KybioOptions unsigned() {
        return withoutHeader("Data-signature");
    }

    public KybioOptions header(String name, String value) {
        headers.add(all -> all.set(name, value));
        return this;
    }

    /** A further value of a header that is sent already. */
    public KybioOptions repeatedHeader(String name, String value) {
        headers.add(all -> all.add(name, value));
        return this;
    }

    public KybioOptions withoutHeader(String name) {
        headers.add(all -> all.remove(name));
        return this;
    }

    /** What is sent in place of the body that was signed. */
    public KybioOptions bodyAfterSigning(UnaryOperator<byte[]> change) {
        body = change;
        return this;
    }

    /** For answers that cannot be signed, as with an unknown appId (1.5), or must not be expected to be. */
    public KybioOptions answerSignatureUnchecked() {
        answerSignatureChecked = false;
        return this;
    }

    public KybioOptions timeout(Duration value) {
        timeout = value;
        return this;
    }
}
