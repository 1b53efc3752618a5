package org.ledgermock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.Holder;
import org.ledgermock.verify.live.JournalLine;
import org.ledgermock.verify.live.LiveTarget;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.verify.live.RestoreReport;

/** Puts back what a run has changed that did not come to its end. */
final class LivePutBack {

    private final LiveTarget target;

    private LivePutBack(LiveTarget target) {
        this.target = target;
    }

    /** @throws IllegalArgumentException when it cannot be done so */
    static LivePutBack of(Path file, Optional<Path> credentials, Contracts contracts) {
        ChangeJournal journal = ChangeJournal.read(file);
        JournalLine.Run run = journal.run().orElseThrow();
        List<String> families =
                journal.unfinished().stream().map(Holder::family).distinct().toList();
        Map<String, Credential> known = LiveCredentials.of(contracts, credentials, families, System.getenv());
        if (!known.keySet().containsAll(families)) {
            throw new IllegalArgumentException("there are no credentials of %s: %s"
                    .formatted(String.join(", ", families), LiveCredentials.hint(contracts, families)));
        }
        return new LivePutBack(new LiveTarget(
                run.target(),
                "",
                HttpTarget.of(run.target(), run.ca().map(Path::of)),
                contracts,
                known,
                LiveRun.common(contracts, families),
                Permission.NONE,
                journal,
                InstantSource.system(),
                time -> Thread.sleep(time.toMillis() + 1)));
    }

    /** Whether all is as before now; says what was done. */
    boolean run(PrintWriter out) {
        RestoreReport left = target.putBack();
        left.lines().forEach(out::println);
        out.println(left.notUndone().isEmpty() ? "all is as before" : "not all is as before");
        return left.notUndone().isEmpty();
    }
}
