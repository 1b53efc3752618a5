package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.server.GivenStore;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What tests never tried, from known calls. */
class TriedTest {

    private final Ledgermock ledgermock = Ledgermock.start(GivenStore.fresh());

    @TempDir
    private Path folder;

    @BeforeEach
    void call() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        Callers.allocate(partner, 1, "10");
        partner.refuseNext("AllocateCustomerCredit", "FailedOperation");
        Callers.allocate(partner, 1, "10");
        Callers.tencent(partner).call("QueryCustomersCredit", "{\"Page\":1,\"PageSize\":1}");
        Callers.tencent(partner).call("QueryCustomersCredit", "{\"Page\":2,\"PageSize\":1}");
        ledgermock.release(partner);
    }

    @AfterEach
    void close() {
        ledgermock.close();
    }

    private Tried.OfOperation of(String operation) {
        return ledgermock.tried().families().get(0).details().stream()
                .filter(one -> one.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void operationsErrorsFieldsPagesAndFaultsAreToldApart() {
        Tried.OfFamily family = ledgermock.tried().families().get(0);

        assertThat(family.family()).isEqualTo("tencent-partner");
        assertThat(family.sandboxes()).isEqualTo(1);
        assertThat(family.calls()).isEqualTo(4);
        assertThat(family.operations().tried()).containsExactly("AllocateCustomerCredit", "QueryCustomersCredit");
        assertThat(family.operations().untried()).contains("QueryPartnerCredit", "CreateAccount");
        Tried.OfOperation allocate = of("AllocateCustomerCredit");
        assertThat(allocate.calls()).isEqualTo(2);
        assertThat(allocate.errors().tried()).containsExactly("FailedOperation");
        assertThat(allocate.errors().untried()).contains("FailedOperation.BalanceInsufficient");
        assertThat(allocate.fields().tried()).containsExactly("/AddedCredit", "/ClientUin");
        assertThat(allocate.faults().untried()).contains("lost", "twice").doesNotContain("stale");
        assertThat(allocate.pages().documented()).isZero();
        Tried.OfOperation query = of("QueryCustomersCredit");
        assertThat(query.fields().tried()).containsExactly("/Page", "/PageSize");
        assertThat(query.fields().untried()).containsExactly("/Filter", "/FilterType", "/Order");
        assertThat(query.pages().tried()).containsExactly("beyond the last page", "the first page");
        assertThat(query.pages().untried()).containsExactly("a further page", "nothing to list");
        assertThat(query.faults().untried()).contains("stale");
    }

    @Test
    void aShareThatWasTriedHolds() {
        Tried tried = ledgermock.tried();
        tried.assertAtLeast(Tried.What.OPERATIONS, 10);
        tried.assertAtLeast(Tried.What.PAGES, 50);
    }

    @Test
    void anAssertionSaysWhatWasNeverTried() {
        Tried tried = ledgermock.tried();
        assertThat(tried.percent(Tried.What.OPERATIONS)).isEqualTo(13);
        assertThat(tried.percent(Tried.What.PAGES)).isEqualTo(50);
        tried.assertAtLeast(Tried.What.PAGES, 50);

        assertThatThrownBy(() -> tried.assertAtLeast(Tried.What.PAGES, 51))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected: at least 51 % of the documented pages of operations that were called tried
                             got: 50 %
                        never tried:
                          tencent-partner QueryCustomersCredit: a further page, nothing to list""".replace("\n", System.lineSeparator()));
        assertThatThrownBy(() -> tried.assertAtLeast(Tried.What.OPERATIONS, 101))
                .isInstanceOf(Misuse.class)
                .hasMessage("A share is from 0 to 100 of a hundred, not 101.");
    }

    private String told(TriedSummary summary) {
        StringWriter console = new StringWriter();
        summary.tell(ledgermock.tried(), new PrintWriter(console));
        return console.toString();
    }

    @Test
    void theConsoleIsShort() {
        assertThat(told(new TriedSummary(true, Optional.empty(), Map.of())).lines())
                .startsWith("What your tests never tried of tencent-partner (1 sandbox, 4 calls)")
                .anyMatch(line -> line.matches(
                        "  tried: 2 of 15 operations, 1 of \\d+ errors, 4 of 8 fields, 2 of 4 pages, 0 of \\d+ faults"))
                .anyMatch(line -> line.matches("  never called: CreateAccount, .* and 7 more"))
                .contains("  QueryCustomersCredit never sent: /Filter, /FilterType, /Order")
                .contains("  QueryCustomersCredit never came to: a further page, nothing to list");
    }

    @Test
    void theFilesHaveAllOfIt() throws Exception {
        String console = told(new TriedSummary(true, Optional.of(folder), Map.of()));

        assertThat(console).contains("all of it: " + folder.resolve("tried.html"));
        assertThat(Files.readString(folder.resolve("tried.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("<td>QueryCustomersCredit</td><td>2</td>", "FailedOperation.BalanceInsufficient");
        JsonReading json = JsonReader.read(Files.readString(folder.resolve("tried.json")));
        JsonObject percent = ((JsonObject) ((JsonReading.Read) json).value())
                .object("percent")
                .orElseThrow();
        assertThat(percent.number("operations").orElseThrow()).isEqualByComparingTo("13");
        assertThat(percent.names()).containsExactly("operations", "errors", "fields", "pages", "faults");
    }

    @Test
    void aLeastShareMakesTheEndFail() {
        Map<String, String> properties =
                Map.of(TriedSummary.FOLDER, folder.toString(), TriedSummary.LEAST, "operations:10, pages:60");
        TriedSummary summary = TriedSummary.of(properties::get);

        assertThatThrownBy(() -> told(summary))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "ledgermock.tried.least=pages:60: expected: at least 60 % of the documented pages of operations that were called tried");
        assertThat(folder.resolve("tried.json")).exists();
    }

    @Test
    void aSettingThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> TriedSummary.of(Map.of(TriedSummary.LEAST, "everything:100")::get))
                .isInstanceOf(Misuse.class)
                .hasMessage(
                        "The system property ledgermock.tried.least cannot be 'everything:100'; write shares of a hundred, of operations, errors, fields, pages or faults: operations:10,errors:50.");
        assertThat(TriedSummary.of(Map.of(TriedSummary.FOLDER, "none")::get).folder())
                .isEmpty();
        assertThat(told(new TriedSummary(false, Optional.empty(), Map.of()))).isEmpty();
        assertThat(TriedSummary.of(Map.of(TriedSummary.CONSOLE, "none")::get).console())
                .isFalse();
        assertThat(TriedSummary.of(name -> null).folder()).contains(Path.of("target/ledgermock"));
    }

    @Test
    void nothingIsToldWhenNothingWasTried() {
        try (Ledgermock unused = Ledgermock.start()) {
            StringWriter console = new StringWriter();
            new TriedSummary(true, Optional.of(folder.resolve("unused")), Map.of())
                    .tell(unused.tried(), new PrintWriter(console));
            assertThat(console.toString()).isEmpty();
            assertThat(folder.resolve("unused")).doesNotExist();
        }
    }

    @Test
    void whatBelongsToNoOperationCountsAsACall() {
        MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
        Callers.kybio(shop).call("noSuchOperation", Callers.kybio(shop).body(""));
        ledgermock.release(shop);

        assertThat(ledgermock.tried().families().get(0).operations().tried()).isEmpty();
    }
}
