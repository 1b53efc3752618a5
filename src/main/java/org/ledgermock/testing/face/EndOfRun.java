package org.ledgermock.testing.face;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.TriedSummary;

/** The end of a run of tests. */
public final class EndOfRun {

    private EndOfRun() {}

    /**
     * Tells what was never tried on the servers that the tests of this JVM share.
     *
     * @throws AssertionError when less was tried than the settings ask for
     */
    public static void tell() {
        // System.out is the framework's to capture, and not ours to close.
        PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        TriedSummary.of(System::getProperty).tell(Ledgermock.triedByAll(), console);
    }
}
