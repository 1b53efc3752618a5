package org.ledgermock.testing.face;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.TriedSummary;

/**
 * The end of a run of tests, at which is told and judged what was never tried. Runs hold one another: a session of JUnit
 * Platform holds engines and runs of TestNG, and these hold Cucumber's runners. The widest one tells, once.
 */
public final class EndOfRun {

    private static Optional<Object> widest = Optional.empty();

    private EndOfRun() {}

    /** A run begins that may hold others. */
    public static synchronized void begin(Object run) {
        if (widest.isEmpty()) {
            widest = Optional.of(run);
        }
    }

    /**
     * A run is over that may have held others.
     *
     * @throws AssertionError when no other held it, and less was tried than the settings ask for
     */
    public static void end(Object run) {
        if (isWidest(run)) {
            tell();
        }
    }

    private static synchronized boolean isWidest(Object run) {
        boolean is = widest.filter(held -> held == run).isPresent();
        if (is) {
            widest = Optional.empty();
        }
        return is;
    }

    /**
     * A run is over that holds no others.
     *
     * @throws AssertionError when no other held it, and less was tried than the settings ask for
     */
    public static void end() {
        if (!isHeld()) {
            tell();
        }
    }

    private static synchronized boolean isHeld() {
        return widest.isPresent();
    }

    // Of all servers that the tests of this JVM share.
    private static void tell() {
        // System.out is the framework's to capture, and not ours to close.
        PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        TriedSummary.of(System::getProperty).tell(Ledgermock.triedByAll(), console);
    }
}
