package org.ledgermock.cucumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Misuse;

/** What a Cucumber user expects of steps. */
@ResourceLock(Resources.SYSTEM_OUT)
class CucumberFaceTest {

    @TempDir
    private Path folder;

    /** What a run printed, after its exit status. */
    private record Outcome(int status, String printed) {}

    private Outcome run(String feature) throws IOException {
        Path file = Files.writeString(folder.resolve("own.feature"), feature);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte status = Main.run(
                    new String[] {
                        "--glue",
                        "org.ledgermock.cucumber",
                        "--glue",
                        "org.ledgermock.tencent.cucumber",
                        "--glue",
                        "org.ledgermock.kybio.cucumber",
                        "--plugin",
                        "pretty",
                        "--monochrome",
                        file.toString()
                    },
                    CucumberFaceTest.class.getClassLoader());
            return new Outcome(status, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aStoryHappensAndTheLedgerIsHeldToTheWordsOfAnExploration() throws Exception {
        Outcome told = run("""
                Feature: Own
                  Scenario: A busy answer to a call that was carried out
                    Given the story "AllocateCustomerCredit#1 busy" of tencent-partner
                    When we allocate 10 to customer 1 2 times
                    Then the ledger of tencent-partner shows that "customer 1 gains 10 2 times"
                    And the ledger of tencent-partner shows that "customer 1 gains 10 once"
                """);

        assertThat(told.status).isOne();
        assertThat(told.printed)
                .contains("expected: customer 1 gains 10 once")
                .contains("customer 1: Credit +10 +10")
                .doesNotContain("expected: customer 1 gains 10 2 times");
    }

    @Test
    void aFaultThatNeverHappenedIsToldAndFailsAStrictScenario() throws Exception {
        String feature = """
                Feature: Own
                  %s
                  Scenario: Nobody calls
                    Given the answer to the next call of AllocateCustomerCredit is lost
                    Then nothing was refused
                """;

        Outcome told = run(feature.formatted(""));
        Outcome strict = run(feature.formatted("@strict-faults"));

        assertThat(told.status).isZero();
        assertThat(told.printed).contains("was ordered for AllocateCustomerCredit and never happened");
        assertThat(strict.status).isOne();
    }

    @Test
    void stepsSetUpAndLook() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: A partner
                    Given the sandbox begins with the seed "thousand"
                    And the sandbox begins at the API time "2026-03-01T04:00:00Z"
                    And the sandbox begins at the wire time "2026-03-01T04:00:00Z"
                    And customer 200000000007 starts with credit 210.5
                    And customer 200000000007 has spent 0.5
                    And there is a customer 2 with credit 20
                    And the partner can allocate 30
                    Then customer 200000000007 has credit 210.50
                    And customer 200000000007 has 18 left
                    And customer 2 has credit 20
                    And nothing was allocated to customer 2
                    And nothing was refused
                    And AllocateCustomerCredit was called 0 times

                  Scenario: A shop
                    Given there is a member 300000000000000009 with card "1009", balance 1 and 2 points
                    And member 300000000000000009 starts with balance 12.50
                    And member 300000000000000009 starts with 7 points
                    And the state of kybio-member is kept as "cucumber-shop"
                    And the next call of queryByUid meets the failure lost
                    Then member 300000000000000009 has balance 12.5
                    And member 300000000000000009 has 7 points

                  Scenario: A state that was kept
                    Given the sandbox begins with the snapshot "cucumber-shop"
                    Then member 300000000000000009 has balance 12.5
                """);

        assertThat(outcome.printed).contains("3 scenarios (3 passed)");
        assertThat(outcome.status).isZero();
    }

    @Test
    void theFirstCallTooManyOfAWindowIsRefused() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: As documented, by the second
                    Given the wire time stands still
                    Then the wire time does not move
                    When we allocate 1 to customer 1 5 times
                    Then nothing was refused
                    When we allocate 1 to customer 1 1 time
                    Then a call of AllocateCustomerCredit was refused with RequestLimitExceeded
                    And customer 1 has credit 95
                    When the wire time moves on by 1 second
                    And we allocate 1 to customer 1 5 times
                    Then customer 1 has credit 100

                  Scenario: As set up, whatever is set up first
                    Given the partner may call AllocateCustomerCredit 2 times a second
                    And the wire time stands still
                    When we allocate 1 to customer 1 9 times
                    Then customer 1 has credit 92
                    When the wire time moves on by 1 second
                    And AllocateCustomerCredit may be called 3 times a second
                    And we allocate 1 to customer 1 9 times
                    Then customer 1 has credit 95

                  Scenario: By the day
                    Given the API time stands still
                    And the shop may call 2 times a day
                    When we raise the points of member 231607639459718452 by 1 3 times
                    Then member 231607639459718452 has 302 points
                    When the API time moves on by 1 day
                    And a client of kybio-member may call 1 time a day
                    And we raise the points of member 231607639459718452 by 1 3 times
                    Then member 231607639459718452 has 303 points
                """);

        assertThat(outcome.printed).contains("3 scenarios (3 passed)");
    }

    @Test
    void aLimitThatTheVendorDoesNotHaveIsRefused() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: Another window
                    Given the partner may call AllocateCustomerCredit 5 times a day
                  Scenario: None of its own
                    Given queryByUid may be called 5 times a day
                  Scenario: None for all
                    Given a client of tencent-partner may call 5 times a second
                """);

        assertThat(outcome.printed)
                .contains(
                        "tencent-partner does not limit calls of AllocateCustomerCredit in a day; it limits calls of AllocateCustomerCredit in a second.",
                        "kybio-member does not limit calls of queryByUid in a day; it limits all calls together in a day.",
                        "tencent-partner does not limit all calls together in a second; it limits calls of AllocateCustomerCredit in a second, calls of CreateAccount in a second, ",
                        "3 scenarios (3 failed)");
    }

    @Test
    void aFailedScenarioIsToldWhatTheSandboxSaw() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: A partner
                    Given customer 1 starts with credit 10.5
                    Then customer 1 has credit 11
                """);

        assertThat(outcome.status).isOne();
        assertThat(outcome.printed)
                .contains("expected: customer 1 with Credit 11", "     got: 10.5", "saw no call", "to repeat it: ");
    }

    @Test
    void misuseSaysWhatToWriteInstead() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: An unknown seed
                    Given the sandbox begins with the seed "thousands"
                    Then customer 1 has credit 90
                  Scenario: An unknown operation
                    Given the answer to the next call of AllocateCredit is lost
                  Scenario: A code that the operation does not have
                    Given the next call of QueryPartnerCredit is refused with FailedOperation.BalanceInsufficient
                  Scenario: No amount
                    Given customer 1 starts with credit ten
                """);

        assertThat(outcome.printed)
                .contains(
                        "There is no seed 'thousands' for tencent-partner; its seeds are empty, example, thousand, or a number, for so many. For one of yours name a .json or .yaml file, on the class path or from the working folder on.",
                        "No family has the operation 'AllocateCredit'; check how the vendor spells it.",
                        "tencent-partner: no such fault can be ordered: /deviation/error/code: the contract of QueryPartnerCredit has no error 'FailedOperation.BalanceInsufficient', allowed: ",
                        "'ten' is no amount; write a decimal: \"100\", \"10.23\", \"-5\".",
                        "4 scenarios (4 failed)");
    }

    @Test
    void noStepHoldsAboutWhatIsNotThere() throws Exception {
        Outcome outcome = run("""
                Feature: Own
                  Scenario: An unknown customer
                    Then nothing was allocated to customer 77
                  Scenario: An unknown member
                    Then the points of member 77 were not touched
                  Scenario: A misspelt operation
                    Then AllocateCustomerCredits was called 0 times
                  Scenario: A misspelt code
                    Then a call of QueryPartnerCredit was refused with InternalEror
                """);

        assertThat(outcome.printed)
                .contains(
                        "There is no customer 77 in the sandbox ",
                        "addCustomer adds one.",
                        "There is no member 77 in the sandbox ",
                        "No family has the operation 'AllocateCustomerCredits' (did you mean 'AllocateCustomerCredit'?)",
                        "QueryPartnerCredit has no error 'InternalEror' (did you mean 'InternalError'?); it has ",
                        "4 scenarios (4 failed)");
    }

    @Test
    void sandboxesAreHadInAScenarioOnly() {
        assertThatThrownBy(() -> Scenarios.sandbox(PartnerSandbox.class))
                .isInstanceOf(Misuse.class)
                .hasMessage(
                        "No scenario of Cucumber with Ledgermock's hooks runs on this thread; add org.ledgermock.cucumber to the glue: cucumber.glue=your.steps,org.ledgermock.cucumber.");
    }
}
