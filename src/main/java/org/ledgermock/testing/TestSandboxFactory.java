package org.ledgermock.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.client.TimeClient;

/** Opens fresh sandboxes of a server, from seeds and from states that were kept. */
final class TestSandboxFactory {

    private static final String SNAPSHOT = "kept";

    private final Ledgermock ledgermock;
    private final TestSeeds seeds = new TestSeeds();
    private final Map<Kept, Copy> kept = new ConcurrentHashMap<>();

    /** A state that was kept: names are a family's own. */
    private record Kept(String family, String name) {}

    /** @param made what makes a sandbox with what was there */
    private record Copy(SandboxClient sandbox, NewSandbox made) {}

    TestSandboxFactory(Ledgermock ledgermock) {
        this.ledgermock = ledgermock;
    }

    <T extends TestSandbox> T open(SandboxType<T> kind, InitialState beginning) {
        FamilyDetails family = ledgermock.family(kind.family());
        Optional<Copy> copy = beginning.snapshot().map(name -> kept(family, name));
        NewSandbox wanted = copy.map(Copy::made).orElseGet(() -> wanted(family, beginning));
        SandboxClient made = copy.map(kept -> kept.sandbox.fork(SNAPSHOT))
                .orElseGet(() -> ledgermock.client().create(wanted));
        SandboxContext context = new SandboxContext(
                ledgermock, made, wanted.withCredential(made.credentials().get(0)), family, beginning);
        ledgermock.neighbours().opened(context);
        beginning.apiTime().ifPresent(moment -> move(context.control().apiTime(), moment));
        beginning.wireTime().ifPresent(moment -> move(context.control().wireTime(), moment));
        return kind.make(context);
    }

    /** @throws Misuse when a sandbox of this kind cannot begin so */
    void check(SandboxType<?> kind, InitialState beginning) {
        FamilyDetails family = ledgermock.family(kind.family());
        if (beginning.snapshot().isEmpty()) {
            beginning.seed().ifPresent(seed -> seeds.seed(family, seed));
        }
    }

    private NewSandbox wanted(FamilyDetails family, InitialState beginning) {
        return seeds.seed(family, beginning.seed().orElse(TestSeeds.DEFAULT)).put(NewSandbox.of(family.family()));
    }

    private static void move(TimeClient time, InitialState.Moment moment) {
        if (moment.frozen()) {
            time.freeze(moment.at());
        } else {
            time.set(moment.at());
        }
    }

    private Copy kept(FamilyDetails family, String name) {
        return Optional.ofNullable(kept.get(new Kept(family.family(), name)))
                .orElseThrow(() -> new Misuse(
                        "No state of %s is kept under the name '%s'; kept are %s. Keep one first: sandbox.keep(\"%s\")."
                                .formatted(family.family(), name, names(family), name)));
    }

    private String names(FamilyDetails family) {
        List<String> names = kept.keySet().stream()
                .filter(one -> one.family.equals(family.family()))
                .map(Kept::name)
                .sorted()
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    // A sandbox goes with its test and its snapshots with it: what is kept is a fork of it, which nobody calls. Times
    // and limits
    // are the test's own, and are not kept.
    void keep(SandboxContext context, String name) {
        Kept key = new Kept(context.family().family(), name);
        context.control().takeSnapshot(SNAPSHOT);
        SandboxClient copy = context.control().fork(SNAPSHOT);
        context.control().deleteSnapshot(SNAPSHOT);
        copy.apiTime().follow(Duration.ZERO);
        copy.wireTime().follow(Duration.ZERO);
        copy.limits().forEach(limit -> copy.restoreLimit(limit.text("id").orElseThrow()));
        copy.takeSnapshot(SNAPSHOT);
        NewSandbox made = NewSandbox.of(key.family).withSeed(copy.export());
        Optional.ofNullable(kept.put(key, new Copy(copy, made))).ifPresent(earlier -> earlier.sandbox.delete());
    }
}
