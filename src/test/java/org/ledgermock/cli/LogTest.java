package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.LogLine;

/** The log of the standalone program. */
@Isolated("it looks at standard error")
class LogTest {

    private static final Instant AT = Instant.parse("2026-03-01T04:05:06.7Z");
    private static final LogLine LINE =
            new LogLine(Optional.of("family/mine"), "a \"call\"", JsonObject.of("micros", 12), Optional.empty());

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void putBack() {
        System.setErr(before);
        Log.choose(new Log.Choice(Level.INFO, Log.Form.TEXT, false));
    }

    @Test
    void a_line_has_its_time_level_and_sandbox() {
        assertThat(Log.text(Log.Form.TEXT, AT, "INFO", LINE))
                .isEqualTo("2026-03-01T04:05:06.700Z INFO [family/mine] a \"call\"" + System.lineSeparator());
        assertThat(Log.text(Log.Form.JSON, AT, "INFO", LINE))
                .isEqualTo("{\"time\":\"2026-03-01T04:05:06.700Z\",\"level\":\"INFO\",\"sandbox\":\"family/mine\","
                        + "\"message\":\"a \\\"call\\\"\",\"micros\":12}" + System.lineSeparator());
    }

    @Test
    void a_trace_stays_within_the_line_of_a_program() {
        LogLine defect =
                new LogLine(LINE.sandbox(), LINE.text(), LINE.facts(), Optional.of(new IllegalStateException("why")));

        assertThat(Log.text(Log.Form.TEXT, AT, "ERROR", defect).lines())
                .startsWith(
                        "2026-03-01T04:05:06.700Z ERROR [family/mine] a \"call\"",
                        "java.lang.IllegalStateException: why")
                .anyMatch(line -> line.startsWith("\tat "));
        assertThat(Log.text(Log.Form.JSON, AT, "ERROR", defect).lines())
                .singleElement()
                .asString()
                .contains("\"trace\":\"java.lang.IllegalStateException: why");
    }

    private String logged(String name, Log.Choice choice, Level level) {
        Log.choose(choice);
        written.reset();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.Logger logger = new LogFinder().getLogger(name, LogTest.class.getModule());
        logger.log(level, "{0} of {1}", 1, "two");
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void others_are_heard_from_warnings_on_and_calls_on_request_alone() {
        Log.Choice usual = new Log.Choice(Level.INFO, Log.Form.TEXT, false);
        assertThat(logged("org.ledgermock", usual, Level.INFO)).endsWith("Z INFO 1 of two" + System.lineSeparator());
        assertThat(logged("org.ledgermock", usual, Level.DEBUG)).isEmpty();
        assertThat(logged("jdk.other", usual, Level.INFO)).isEmpty();
        assertThat(logged("jdk.other", usual, Level.WARNING)).contains("WARNING 1 of two");
        assertThat(logged("org.ledgermock.access", usual, Level.DEBUG)).isEmpty();
        Log.Choice calls = new Log.Choice(Level.OFF, Log.Form.TEXT, true);
        assertThat(logged("org.ledgermock.access", calls, Level.DEBUG)).contains("INFO 1 of two");
        assertThat(logged("org.ledgermock", calls, Level.ERROR)).isEmpty();
        assertThat(logged("jdk.other", new Log.Choice(Level.ERROR, Log.Form.TEXT, false), Level.WARNING))
                .isEmpty();
    }
}
