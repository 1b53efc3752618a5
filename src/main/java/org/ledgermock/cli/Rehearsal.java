package org.ledgermock.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.wiremock.MockServer;

/**
 * A server's first calls, for the launcher: the JVM records which classes a start and they take, so that the next start
 * finds them ready.
 */
final class Rehearsal {

    private final HttpTarget target;

    private Rehearsal(HttpTarget target) {
        this.target = target;
    }

    /** Calls each operation in a way that is refused, and one of each family in a way that is not. */
    static void of(MockServer server) throws InterruptedException {
        Rehearsal rehearsal = new Rehearsal(HttpTarget.of(server.uri(), Optional.empty()));
        for (ServedFamily family : server.families().all()) {
            for (String operation : family.operations().keySet()) {
                rehearsal.call(family, operation, "{}");
            }
        }
        for (Suggestion suggestion : Suggestion.of(server)) {
            rehearsal.call(suggestion.family(), suggestion.operation(), JsonWriter.write(suggestion.arguments()));
        }
    }

    private void call(ServedFamily family, String operation, String arguments) throws InterruptedException {
        Credential credential = Credential.of(
                family.contract().file().exampleCredential().id(),
                family.contract().file().exampleCredential().secret());
        try {
            target.send(family.prepare(operation, arguments, credential, target.host(), Instant.now()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
