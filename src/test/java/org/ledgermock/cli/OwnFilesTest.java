package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own features and contracts, in a run of ours. */
class OwnFilesTest {

    @TempDir
    private Path folder;

    private String said = "";

    @Test
    void features_run_beside_ours_or_in_their_place_and_a_tag_has_to_name_a_statement() throws IOException {
        Path features = folder.resolve("features");
        Files.createDirectories(features.resolve("tencent-partner"));
        Files.writeString(features.resolve("tencent-partner/QueryPartnerCredit.feature"), """
                @shop
                Feature: Ours

                  Scenario: The credit is told
                    When the partner calls QueryPartnerCredit without parameters
                    Then it succeeds
                """);
        Files.writeString(features.resolve("tencent-partner/shop.feature"), """
                @shop
                Feature: What our shop needs

                  @documented @statement:rule.common.nothing
                  Scenario: The tag names nothing
                    When the partner calls QueryPartnerCredit without parameters
                    Then it succeeds

                  Scenario: It is free
                    When the partner calls QueryPartnerCredit without parameters
                    Then TotalCredit is 0
                """);

        assertThat(verify("--features", features.toString(), "--tags", "@shop")).isEqualTo(1);
        assertThat(said)
                .contains("FAILED tencent-partner/shop: It is free (shop.feature:9)")
                .contains("again: ./ledgermock verify --family tencent-partner --features " + features)
                .contains(
                        "(shop.feature:5): the tag @statement:rule.common.nothing names no statement of tencent-partner/shop");
        assertThat(said.split("FAILED", -1)).hasSize(3);
        assertThat(Files.readString(folder.resolve("report/coverage.html")))
                .contains("<p><a href=\"scenarios/tencent-partner/shop.html\">shop</a></p>");

        assertThat(verify("--features", features.toString(), "--operation", "QueryPartnerCredit", "--tags", "@shop"))
                .as(said)
                .isZero();
        assertThat(said).contains("verify: held: 1 passed, 0 failed");

        assertThat(verify("--features", folder.toString())).isEqualTo(2);
        assertThat(said)
                .contains("--features " + folder + " has no files .feature in a folder that is named as a family");
    }

    @Test
    void contracts_judge_in_place_of_ours() throws IOException {
        Path contracts = Files.createDirectories(folder.resolve("contracts/tencent-partner"));
        String name = "QueryPartnerCredit.response.json";
        String text = Files.readString(Path.of("schemas/tencent-partner", name));
        Files.writeString(
                contracts.resolve(name),
                text.replace(
                        "\"TotalCredit\": {\n      \"type\": \"number\"",
                        "\"TotalCredit\": {\n      \"type\": \"string\""));

        assertThat(verify("--contracts", folder.resolve("contracts").toString(), "--operation", "QueryPartnerCredit"))
                .isEqualTo(1);
        assertThat(said).contains("/Response/TotalCredit breaks 'type'");
    }

    @Test
    void failures_are_annotations_for_github_once_asked_for() throws IOException {
        Path features = Files.createDirectories(folder.resolve("tencent-partner"));
        Files.writeString(features.resolve("QueryPartnerCredit.feature"), """
                Feature: Ours

                  Scenario: 100 % free, and more
                    When the partner calls QueryPartnerCredit without parameters
                    Then TotalCredit is 0
                """);

        assertThat(verify(
                        "--features",
                        folder.toString(),
                        "--operation",
                        "QueryPartnerCredit",
                        "--tags",
                        "not @x",
                        "--github"))
                .isEqualTo(1);
        assertThat(said)
                .contains("::error title=tencent-partner/QueryPartnerCredit%3A 100 %25 free%2C and more," + "file="
                        + features + "/QueryPartnerCredit.feature,line=3::FAILED tencent-partner/");
        assertThat(said.lines().filter(line -> line.startsWith("::")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("%0Aagain: ./ledgermock verify"));
        assertThat(said.lines()).last().asString().startsWith("verify: BROKEN: 0 passed, 1 failed, 0 skipped, in ");
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "--family", "tencent-partner"));
        all.addAll(List.of("--report", folder.resolve("report").toString()));
        all.addAll(List.of(arguments));
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = Main.run(writer, writer, all.toArray(String[]::new));
        writer.flush();
        said = text.toString();
        return code;
    }
}
