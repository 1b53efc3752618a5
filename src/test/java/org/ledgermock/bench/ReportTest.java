package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_report_goes_into_its_place_in_a_page_and_its_picture_beside_it() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"), "before\n<!-- peers -->\nold\n<!-- /peers -->\nafter <!-- heap -->\n");

        new Report("T", "How $1.").picture("p.svg", "bars", "<svg/>").write(page, "peers");

        assertThat(page)
                .content()
                .startsWith("before\n<!-- peers -->\nHow $1.\n")
                .contains("![bars](p.svg)")
                .endsWith("<!-- /peers -->\nafter <!-- heap -->\n")
                .doesNotContain("old", "## T", "| bar |");
        assertThat(folder.resolve("p.svg")).hasContent("<svg/>");
    }

    @Test
    void a_new_page_has_the_report_and_one_without_a_place_for_it_is_left_alone() throws IOException {
        Path page = folder.resolve("new.md");
        Report report = new Report("T", "How.").bar("b", 1, 2);

        report.write(page, "heap");
        report.write(page, "heap");

        assertThat(page).content().startsWith("<!-- heap -->\nHow.\n").containsOnlyOnce("| b | 2.00 | 1.00 | pass |");
        assertThatThrownBy(() -> report.write(page, "peers"))
                .hasMessageContaining("new.md has no place for it, which is:\n<!-- peers -->\n<!-- /peers -->");
    }

    @Test
    void bars_are_as_long_as_their_figures() {
        String svg = Chart.svg("T", List.of(new Chart.Bar("a < b", 1), new Chart.Bar("c", 4)));

        assertThat(svg).contains("a &lt; b", "width=\"100.0\"", "width=\"400.0\"", ">4.00<");
    }
}
