package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.OwnFamily;

/** A feature of a family of one's own has a step that nobody has written: the run says which. */
class UnknownStepTest {

    @TempDir
    private Path folder;

    @Test
    void aStepThatIsNotKnownIsToldByItsText() throws IOException {
        OwnFamily.copied("tencent-gift", folder);
        Path features = Files.createDirectories(folder.resolve("ledgermock/features/tencent-gift"));
        Files.writeString(features.resolve("DescribeGift.feature"), """
                Feature: DescribeGift

                  Scenario: A song
                    When a client sings
                    Then nobody sings
                """);
        StringWriter out = new StringWriter();

        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "verify",
                "--with",
                folder.toString(),
                "--family",
                "tencent-gift",
                "--operation",
                "DescribeGift",
                "--report",
                folder.resolve("report").toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED tencent-gift/DescribeGift: A song (DescribeGift.feature:3)")
                .contains("'a client sings': no step is written so; features/README.md lists those there are")
                .doesNotContain("UNDEFINED");
    }
}
