package org.ledgermock.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What is done at the signal of Ctrl-C and at SIGTERM. The JDK has signals in no package that may be compiled against. */
final class StopSignal {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

    private static final String HANDLER = "sun.misc.SignalHandler";

    private StopSignal() {}

    /**
     * The next one does this, in place of ending the program; one more ends it at once.
     *
     * @return puts back what was done at signals before
     */
    static Runnable does(Runnable work) {
        Map<Object, Object> before = handle(code -> {
            endsAtOnce();
            work.run();
        });
        return () -> before.forEach((signal, handler) -> {
            try {
                set(signal, handler);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a signal could be set, and cannot be set again", e);
            }
        });
    }

    /** From now on one ends the program at once: whoever tells it once more to stop does not want to wait. */
    static void endsAtOnce() {
        handle(code -> Runtime.getRuntime().halt(code));
    }

    private static Map<Object, Object> handle(IntConsumer work) {
        Map<Object, Object> before = new HashMap<>();
        EXIT_CODES.forEach((name, code) -> {
            try {
                InvocationHandler told = (proxy, method, arguments) -> {
                    work.accept(code);
                    return null;
                };
                Class<?> handler = Class.forName(HANDLER);
                Object signal = Class.forName("sun.misc.Signal")
                        .getConstructor(String.class)
                        .newInstance(name);
                before.put(
                        signal,
                        set(
                                signal,
                                Proxy.newProxyInstance(
                                        StopSignal.class.getClassLoader(), new Class<?>[] {handler}, told)));
            } catch (ReflectiveOperationException e) {
                LOG.log(System.Logger.Level.DEBUG, "this Java does not hear the signal " + name, e);
            }
        });
        return before;
    }

    private static Object set(Object signal, Object handler) throws ReflectiveOperationException {
        return signal.getClass()
                .getMethod("handle", signal.getClass(), Class.forName(HANDLER))
                .invoke(null, signal, handler);
    }
}
