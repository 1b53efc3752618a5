package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.cli.Main;
import org.ledgermock.testing.Ledgermock;

/** The commands in the table of exit codes end with the code beside them. */
class ExitCodesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\d) \\|$");

    /** A command, and the code that the page has for it. */
    record Ending(String command, int code) {

        @Override
        public String toString() {
            return command;
        }
    }

    static List<Ending> endings() {
        return ROW.matcher(Document.named("docs/exit-codes.md").block("exit-codes"))
                .results()
                .map(row -> new Ending(row.group(1), Integer.parseInt(row.group(2))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void isAsThePageSays(Ending ending) {
        List<String> words = new ArrayList<>(Shell.split(ending.command)
                .subList(1, Shell.split(ending.command).size()));
        if (words.get(0).equals("call") && !words.contains("--target")) {
            words.addAll(List.of("--target", Ledgermock.shared().uri().toString()));
        }
        StringWriter printed = new StringWriter();

        int code = Main.run(new PrintWriter(printed), new PrintWriter(printed), words.toArray(String[]::new));

        assertThat(code).as(printed.toString()).isEqualTo(ending.code);
    }
}
