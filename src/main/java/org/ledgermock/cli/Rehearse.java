package org.ledgermock.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;
import picocli.CommandLine.Command;

/**
 * {@code ledgermock rehearse}: starts, answers one call for each operation, stops. The launcher lets the JVM record
 * which classes that takes, so that the next start finds them ready.
 */
@Command(name = "rehearse", hidden = true, description = "Starts, answers once, stops.")
final class Rehearse implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (MockServer server = MockServer.start(Setup.DEFAULT)) {
            HttpTarget target = HttpTarget.of(server.uri(), Optional.empty());
            for (ServedFamily family : server.families().all()) {
                Credential credential = Credential.of(
                        family.contract().file().exampleCredential().id(),
                        family.contract().file().exampleCredential().secret());
                for (String operation : family.operations().keySet()) {
                    target.send(family.prepare(operation, "{}", credential, target.host(), Instant.now()));
                }
            }
        }
        return 0;
    }
}
