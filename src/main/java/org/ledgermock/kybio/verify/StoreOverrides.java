package org.ledgermock.kybio.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.RequestParts;

/** How a store's call departs from what the vendor's pages ask for; without any setting it is an honest call. */
public final class StoreOverrides {

    Caller caller = Caller.MAIN;
    Optional<String> path = Optional.empty();
    Optional<String> appKey = Optional.empty();
    long secondsAhead;
    boolean trimmedSigning;
    boolean answerSignatureChecked = true;
    UnaryOperator<String> signature = UnaryOperator.identity();
    UnaryOperator<byte[]> body = UnaryOperator.identity();
    final List<Consumer<RequestParts>> headers = new ArrayList<>();

    StoreOverrides() {}

    public void caller(Caller value) {
        caller = value;
    }

    /** The whole path as it shall be sent. */
    public void path(String raw) {
        path = Optional.of(raw);
    }

    /** Signs with another key; answers are still checked with the right one. */
    public void appKey(String value) {
        appKey = Optional.of(value);
    }

    /** The clock that calls are stamped by is wrong by so much. */
    public void secondsAhead(long seconds) {
        secondsAhead = seconds;
    }

    /** Signs the body trimmed, while it is sent as it is. */
    public void trimmedSigning() {
        trimmedSigning = true;
    }

    public void signature(UnaryOperator<String> change) {
        signature = change;
    }

    public void header(String name, String value) {
        headers.add(all -> all.set(name, value));
    }

    public void withoutHeader(String name) {
        headers.add(all -> all.remove(name));
    }

    /** What is sent in place of the body that was signed. */
    public void bodyAfterSigning(UnaryOperator<byte[]> change) {
        body = change;
    }

    /** For answers that cannot be signed, as with an unknown appId. */
    public void answerSignatureUnchecked() {
        answerSignatureChecked = false;
    }
}
