package org.ledgermock.verify.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.server.ChildJvm;
import org.ledgermock.server.ServedProcess;
import org.ledgermock.server.tls.ServerTls;

/** A server in a process of its own that runs take for a live endpoint, and how a proxy before it proves its name. */
final class Outside implements AutoCloseable {

    // As of a store whose quota was raised.
    private static final int CALLS_OF_A_DAY = 3_000;

    private final ChildJvm process;
    private final URI uri;
    private final ServerTls tls = ServerTls.made(List.of());
    private final Path ca;

    private Outside(ChildJvm process, Path ca) throws IOException {
        this.process = process;
        this.uri = ServedProcess.address(process);
        this.ca = Files.writeString(ca, tls.pem().orElseThrow());
    }

    static Outside start(Path folder) {
        try {
            return new Outside(ServedProcess.start("-Xmx256m"), folder.resolve("ca.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    URI uri() {
        return uri;
    }

    /** What a run is to trust. */
    Path ca() {
        return ca;
    }

    /** An account that nobody else has. */
    OutsideAccount account(Counterpart side) {
        SandboxClient sandbox =
                LedgermockClient.of(uri).create(NewSandbox.of(side.family()).withSeed(side.seed()));
        if (side == Counterpart.STORE) {
            sandbox.changeLimit("limit.daily-quota", CALLS_OF_A_DAY);
        }
        return new OutsideAccount(this, side, sandbox);
    }

    /** A proxy before it, over https. */
    Front front(Front.Conduct conduct) {
        return Front.before(uri, tls, conduct);
    }

    @Override
    public void close() {
        process.close();
    }
}
