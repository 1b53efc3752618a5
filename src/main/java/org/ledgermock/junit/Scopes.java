package org.ledgermock.junit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.face.EndOfRun;
import org.ledgermock.testing.face.TestScope;

/** Where Jupiter keeps what belongs to a run, a class, a test; and closes it when that is over. */
final class Scopes {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Scopes.class);
    private static final String LEDGERMOCK = "ledgermock";
    private static final String BEGINNING = "beginning";

    private Scopes() {}

    // computeIfAbsent, which goes before it since 6.0, is not there in 5.12.
    @SuppressWarnings("deprecation")
    private static Held held(ExtensionContext.Store store, String key, Supplier<AutoCloseable> resource) {
        return Objects.requireNonNull(store.getOrComputeIfAbsent(key, absent -> new Held(resource.get()), Held.class));
    }

    /** A resource that Jupiter closes: by this interface before 5.13, and by AutoCloseable since. */
    @SuppressWarnings({"deprecation", "try"})
    private record Held(AutoCloseable resource) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() throws Exception {
            resource.close();
        }
    }

    static void begin(ExtensionContext context, Ledgermock ledgermock, InitialState beginning) {
        ExtensionContext.Store store = context.getStore(OURS);
        store.put(LEDGERMOCK, ledgermock);
        store.put(BEGINNING, beginning);
        held(context.getRoot().getStore(OURS), "end", () -> EndOfRun::end);
    }

    /** Gives the sandboxes of one test another beginning. */
    static void beginWith(ExtensionContext test, InitialState beginning) {
        test.getStore(OURS).put(BEGINNING, beginning);
    }

    static Ledgermock ledgermock(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(OURS).get(LEDGERMOCK, Ledgermock.class))
                .orElseGet(Ledgermock::shared);
    }

    static InitialState beginning(ExtensionContext context) {
        return context.getStore(OURS).getOrDefault(BEGINNING, InitialState.class, InitialState.DEFAULT);
    }

    /** The sandboxes of a test, or of a class while none of its tests runs. A store also finds what a wider one has: so the key. */
    static TestScope of(ExtensionContext context) {
        Held held = held(context.getStore(OURS), context.getUniqueId(), () -> new TestScope(ledgermock(context)));
        return (TestScope) held.resource();
    }
}
