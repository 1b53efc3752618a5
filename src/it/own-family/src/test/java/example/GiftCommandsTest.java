package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;

/** A second service of a cloud, files alone, is held to its contract in full, beside the first. */
class GiftCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void bothServicesVerifyInFull() {
        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "verify",
                "--family",
                "tencent-gift",
                "--family",
                "tencent-partner",
                "--report",
                folder.toString());

        assertEquals(0, code, out::toString);
        assertTrue(out.toString().matches("(?s).* passed, 0 failed, 0 skipped, .*"), out::toString);
        assertTrue(
                out.toString().matches("(?s).*tencent-gift, errors, limits, rules +\\d+ +\\d+ +0 +28\\R.*"),
                () -> "each statement is exercised, or said why not: " + out);
        assertTrue(
                out.toString().matches("(?s).*tencent-gift, fields +(\\d+) +0 +0 +\\1\\R.*"),
                () -> "each field is exercised: " + out);
    }
}
