package org.ledgermock.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Whoever tells a stopping program once more to stop does not want to wait. */
final class SecondSignal {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

    private SecondSignal() {}

    /** From now on a signal ends the program at once. The JDK has signals in no package that may be compiled against. */
    static void endsAtOnce() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            for (Map.Entry<String, Integer> each : EXIT_CODES.entrySet()) {
                InvocationHandler end = (proxy, method, arguments) -> {
                    Runtime.getRuntime().halt(each.getValue());
                    throw new AssertionError();
                };
                signal.getMethod("handle", signal, handler)
                        .invoke(
                                null,
                                signal.getConstructor(String.class).newInstance(each.getKey()),
                                Proxy.newProxyInstance(
                                        SecondSignal.class.getClassLoader(), new Class<?>[] {handler}, end));
            }
        } catch (ReflectiveOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "this Java hears no second signal", e);
        }
    }
}
