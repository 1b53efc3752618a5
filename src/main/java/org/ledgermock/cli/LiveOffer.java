package org.ledgermock.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.TargetOffer;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.LiveTarget;
import org.ledgermock.verify.live.Permission;

/** A live endpoint for a project's own Cucumber run: only read, with credentials from where {@code verify} has them. */
public final class LiveOffer implements TargetOffer {

    private static final String CA = "ledgermock.target.ca";
    private static final String CREDENTIALS = "ledgermock.target.credentials";

    @Override
    public Target at(String address, Function<String, Optional<String>> settings) {
        Contracts contracts = Contracts.ofLedgermock();
        Optional<Path> file = settings.apply(CREDENTIALS).map(Path::of);
        Map<String, Credential> credentials =
                LiveCredentials.of(contracts, file, contracts.families(), System.getenv());
        if (credentials.isEmpty()) {
            throw new IllegalArgumentException("there are no credentials: set %s, or %s"
                    .formatted(CREDENTIALS, LiveCredentials.hint(contracts, contracts.families())));
        }
        return new LiveTarget(
                        address,
                        "",
                        HttpTarget.of(address, settings.apply(CA).map(Path::of)),
                        contracts,
                        credentials,
                        LiveRun.common(contracts, List.copyOf(credentials.keySet())),
                        Permission.NONE,
                        ChangeJournal.none(),
                        InstantSource.system(),
                        time -> Thread.sleep(time.toMillis() + 1))
                .withSeconds(LiveCredentials.seconds(contracts, file));
    }
}
