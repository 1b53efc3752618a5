package org.ledgermock.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.client.TimeClient;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;

/** Opens fresh sandboxes of a server, from seeds and from states that were kept, and closes them. */
final class TestSandboxFactory {

    private static final String SNAPSHOT = "kept";

    private final Ledgermock ledgermock;
    private final TestSeeds seeds;
    private final Map<Kept, SandboxClient> kept = new ConcurrentHashMap<>();

    /** A state that was kept: names are a family's own. */
    private record Kept(String family, String name) {}

    TestSandboxFactory(Ledgermock ledgermock) {
        this.ledgermock = ledgermock;
        this.seeds = new TestSeeds(ledgermock);
    }

    <T extends TestSandbox> T open(SandboxType<T> kind, InitialState beginning) {
        ServedFamily family = family(kind.family());
        SandboxClient control = beginning
                .snapshot()
                .map(name -> kept(family, name).fork(SNAPSHOT))
                .orElseGet(() -> ledgermock.client().create(wanted(family, beginning)));
        beginning.apiTime().ifPresent(moment -> move(control.apiTime(), moment));
        beginning.wireTime().ifPresent(moment -> move(control.wireTime(), moment));
        Sandbox sandbox = ledgermock.server().sandboxes().find(control.id()).orElseThrow();
        return kind.make(new SandboxContext(ledgermock, control, family, sandbox, beginning));
    }

    /** @throws Misuse when a sandbox of this kind cannot begin so */
    void check(SandboxType<?> kind, InitialState beginning) {
        ServedFamily family = family(kind.family());
        if (beginning.snapshot().isEmpty()) {
            beginning.seed().ifPresent(seed -> seeds.seed(family.name(), seed));
        }
    }

    private NewSandbox wanted(ServedFamily family, InitialState beginning) {
        return seeds.seed(family.name(), beginning.seed().orElse(TestSeeds.DEFAULT))
                .put(NewSandbox.of(family.name()));
    }

    private static void move(TimeClient time, InitialState.Moment moment) {
        if (moment.frozen()) {
            time.freeze(moment.at());
        } else {
            time.set(moment.at());
        }
    }

    ServedFamily family(String name) {
        return ledgermock
                .server()
                .families()
                .find(name)
                .orElseThrow(() -> new Misuse("There is no family '%s'; families are %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        ledgermock.families().stream()
                                                .map(ServedFamily::name)
                                                .toList()))));
    }

    private SandboxClient kept(ServedFamily family, String name) {
        return Optional.ofNullable(kept.get(new Kept(family.name(), name)))
                .orElseThrow(() -> new Misuse(
                        "No state of %s is kept under the name '%s'; kept are %s. Keep one first: sandbox.keep(\"%s\")."
                                .formatted(family.name(), name, names(family), name)));
    }

    private String names(ServedFamily family) {
        List<String> names = kept.keySet().stream()
                .filter(one -> one.family.equals(family.name()))
                .map(Kept::name)
                .sorted()
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    // A sandbox goes with its test and its snapshots with it: what is kept is a fork of it, which nobody calls.
    void keep(SandboxContext grant, String name) {
        Kept key = new Kept(grant.family().name(), name);
        grant.control().takeSnapshot(SNAPSHOT);
        SandboxClient copy = grant.control().fork(SNAPSHOT);
        grant.control().deleteSnapshot(SNAPSHOT);
        copy.takeSnapshot(SNAPSHOT);
        Optional.ofNullable(kept.put(key, copy)).ifPresent(SandboxClient::delete);
    }

    void close(SandboxContext grant) {
        try {
            grant.control().delete();
        } catch (AdminRefused e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
