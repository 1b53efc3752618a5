package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps on any account: where it proves nothing they say what it would need, and where something is wrong they fail. */
class LeftOutTest {

    @TempDir
    private Path folder;

    @Test
    void what_an_account_cannot_prove_is_left_out_and_what_is_wrong_or_unknown_fails() throws IOException {
        String said = verify("tencent-partner", """
                @ours
                Feature: Our partner

                  Scenario: An order of one
                    When the partner calls QueryCustomersCredit without parameters
                    Then the customers are sorted by AssociationTime, the newest first

                  Scenario: Nobody at the same time
                    When the partner calls QueryCustomersCredit without parameters
                    Then customers of the same AssociationTime are sorted by ClientUin, the highest first

                  Scenario: Pages of one
                    When the partner reads QueryCustomersCredit page after page
                    Then all together are what one page shows, and as many as Total says

                  Scenario: A page that is not full
                    When the partner calls QueryCustomersCredit without parameters
                    Then there are 10 of them, where there are more

                  Scenario: No such field
                    Given a customer whose credit is known as before
                    And the customer has a Nickname

                  Scenario: Another kind
                    Given a customer whose credit is known as before
                    And the customer's IdentifyType is "2"

                  Scenario: Absent
                    When the partner calls QueryCustomersCredit without parameters
                    Then "/Data/0/Nickname", which may be absent, is there

                  Scenario: An end that is none
                    When the partner calls QueryCustomersCredit without parameters
                    Then the customers are sorted by AssociationTime, the cleverest first

                  Scenario: A direction that is none
                    Given the partner's clock is 5 seconds sideways

                  Scenario: The wrong end
                    Given customers such as these
                      | ClientUin | AssociationTime     |
                      | 11        | 2024-01-01 00:00:00 |
                      | 12        | 2024-01-02 00:00:00 |
                    When the partner calls QueryCustomersCredit without parameters
                    Then the customers are sorted by AssociationTime, the oldest first

                  Scenario: Another mask
                    When the partner calls QueryCustomersCredit without parameters
                    Then every Email is masked as "abc****@example.com"

                  Scenario: Another amount
                    When the partner calls QueryCustomersCredit without parameters
                    Then the data has
                      | /Data/0/Credit | 90.01 |

                  Scenario: Nobody else
                    When the partner calls QueryCustomersCredit without parameters
                    Then one of them has the ClientUin 2

                  Scenario: As many as before
                    When the partner calls QueryCustomersCredit without parameters
                    Then Total is known as before
                    And Total is as before plus 1

                  Scenario: Amounts are the same however they are written
                    When the partner calls QueryCustomersCredit without parameters
                    Then the data has
                      | /Data/0/Credit | 90.00 |
                """);

        assertThat(said)
                .contains("1 skipped: it needs two customers of different AssociationTime, and there are none")
                .contains("1 skipped: it needs two customers of the same AssociationTime, and there are none")
                .contains("1 skipped: it needs a list of two at least, and there are 1")
                .contains("1 skipped: it needs more than 10, and there are 1")
                .contains("1 skipped: the customer has no Nickname")
                .contains("1 skipped: it needs one whose IdentifyType is 2: the customer has 1")
                .contains("1 skipped: it is answered without /Data/0/Nickname here")
                .contains("the cleverest first': no step is written so")
                .contains("'the partner's clock is 5 seconds sideways': no step is written so")
                .contains("AssociationTime: expected [2024-01-01 00:00:00, 2024-01-02 00:00:00], got")
                .contains("Email: expected masked as abc****@example.com, got [abcd*********@tencent.com]")
                .contains("/Data/0/Credit: expected 90.01, got 90")
                .contains("ClientUin: expected one that is 2, got [1]")
                .contains("Total: expected 2, got 1")
                .contains("verify: BROKEN: 1 passed, 7 failed, 7 skipped");
    }

    @Test
    void so_it_is_with_members() throws IOException {
        String said = verify("kybio-member", """
                @ours
                Feature: Our shop

                  Scenario: Pages of one
                    When the store reads page after page, three at most
                    Then no member was read twice, and every page but the last was full

                  Scenario: A member without a phone
                    Given a member of the store
                    And the member has a phone

                  Scenario: A balance that is not below zero
                    Given a member whose balance and points are known as before
                    And balanceAfterUpdate as before is below zero

                  Scenario: A count that stays
                    When the store reads its count of today
                    Then its count is known as before
                    And its count is as before plus 1 or more

                  Scenario: A member is as it is
                    Given a member of the store
                    When the store calls queryByUid with
                      | customerUid | the member in quotes |
                    Then the data has
                      | /customerUid | the member          |
                      | /number      | the member's number |
                """);

        assertThat(said)
                .contains("1 skipped: it needs 100 members at least, and there are 1")
                .contains("1 skipped: the member has no phone")
                .contains("1 skipped: it needs a balanceAfterUpdate below zero, and this is 400")
                .contains("the count of calls: expected 2 or more, got 1")
                .contains("verify: BROKEN: 1 passed, 1 failed, 3 skipped");
    }

    private String verify(String family, String feature) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("features").resolve(family))
                        .resolve("ours.feature"),
                feature);
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = Main.run(
                writer,
                writer,
                "verify",
                "--family",
                family,
                "--features",
                folder.resolve("features").toString(),
                "--tags",
                "@ours",
                "--report",
                folder.resolve("report").toString());
        writer.flush();
        assertThat(code).isEqualTo(1);
        return text.toString();
    }
}
