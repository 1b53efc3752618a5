package org.ledgermock.explore;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.client.SandboxClient;

/** What is wrong with all of a run. */
public enum Condition {
    CONNECTIONS_END("connections end", "Each answer ends its connection."),
    CLOCK("clock +301s", "The server's clock is 301 seconds ahead of your program's."),
    EXPIRED("credential expired", "The credential has expired."),
    REVOKED("credential revoked", "The credential was revoked.");

    private static final Duration AHEAD = Duration.ofSeconds(301);

    private final String text;
    private final String says;

    Condition(String text, String says) {
        this.text = text;
        this.says = says;
    }

    static Optional<Condition> of(String written) {
        return Stream.of(values()).filter(one -> one.text.equals(written)).findFirst();
    }

    String says() {
        return says;
    }

    void order(SandboxClient sandbox) {
        String credential = sandbox.credentials().get(0).id();
        switch (this) {
            case CONNECTIONS_END -> {
                // That is where it calls.
            }
            case CLOCK -> sandbox.wireTime().advance(AHEAD);
            case EXPIRED -> sandbox.expireCredential(credential);
            case REVOKED -> sandbox.revokeCredential(credential);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
