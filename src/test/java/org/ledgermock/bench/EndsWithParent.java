package org.ledgermock.bench;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when standard input ends.
 *
 * <p>The benchmark holds the other end of that pipe: however it ends, killed included, no server outlives it.
 */
final class EndsWithParent {

    private EndsWithParent() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(EndsWithParent::endWithInput, "ends-with-parent");
        watch.setDaemon(true);
        watch.start();
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written to it: only its end tells something.
            }
        } catch (IOException brokenPipe) {
            // As good an end as any.
        }
        Runtime.getRuntime().halt(0);
    }
}
