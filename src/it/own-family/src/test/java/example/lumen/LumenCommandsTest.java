package example.lumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.TestSandbox;

/** The commands know a vendor of one's own as they know those that come with Ledgermock. */
@LedgermockTest
class LumenCommandsTest {

    private static final String CARD = "card_000001";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void verifyHoldsTheMockToItsContractInFull() throws IOException {
        assertEquals(0, run("verify", "--family", "lumen-cards", "--report", folder.toString()), out::toString);

        assertTrue(out.toString().contains(" passed, 0 failed, 0 skipped, "), out::toString);
        assertTrue(
                out.toString().matches("(?s).*lumen-cards, fields +(\\d+) +0 +0 +\\1\\R.*"),
                () -> "each field is exercised: " + out);
        String coverage = Files.readString(folder.resolve("coverage.html"));
        assertTrue(coverage.contains("error.insufficient_funds"), coverage);
        String cases = Files.readString(folder.resolve("TEST-cases.xml"));
        assertTrue(cases.contains("adjustBalance"), cases);
        assertFalse(cases.contains("error.not_found"), "each case reaches its operation: " + cases);
    }

    @Test
    void errorsPrintsItsPage() {
        assertEquals(0, run("errors", "lumen-cards"), out::toString);

        assertTrue(
                out.toString()
                        .contains("| `insufficient_funds` | more would be taken than is on the card |  | documented |"),
                out::toString);
        assertTrue(
                out.toString().contains("| `maintenance` |  | No call makes the vendor maintain its service. |"),
                out::toString);
    }

    @Test
    void callSendsWhatItIsToldAndShowsNoToken(@Family("lumen-cards") TestSandbox shop) {
        assertEquals(
                0,
                run(
                        "call",
                        "lumen-cards",
                        "adjustBalance",
                        "{\"cardId\":\"" + CARD + "\",\"amount\":2.50,\"idempotencyKey\":\"k-1\"}",
                        "--target",
                        shop.endpoint().toString(),
                        "--id",
                        shop.credential().id(),
                        "--secret",
                        shop.credential().secret()),
                out::toString);

        assertTrue(out.toString().startsWith("POST /v2/cards/" + CARD + "/adjustments"), out::toString);
        assertTrue(out.toString().contains("HTTP 201"), out::toString);
        assertFalse(out.toString().contains(shop.credential().secret()), out::toString);
        shop.assertMoved("card", CARD, "balance", "2.50", 1);
    }

    @Test
    void aLiveRunKeepsToItsBudgetAndPutsBack(@Family("lumen-cards") TestSandbox shop) throws Exception {
        Path credentials = folder.resolve("credentials.json");
        Files.writeString(
                credentials,
                "{\"credentials\":[{\"family\":\"lumen-cards\",\"id\":\"%s\",\"secret\":\"%s\"}]}"
                        .formatted(shop.credential().id(), shop.credential().secret()));

        int code = run(
                "verify",
                "--family",
                "lumen-cards",
                "--target",
                shop.endpoint().toString(),
                "--credentials",
                credentials.toString(),
                "--allow-mutations",
                "--entity",
                "card=" + CARD,
                "--budget",
                "balance=30",
                "--report",
                folder.toString());

        assertEquals(0, code, out::toString);
        assertTrue(out.toString().contains("adjustBalance would exceed the budget of balance"), out::toString);
        assertTrue(
                shop.control().ledger().stream()
                        .flatMap(entry -> entry.movements().stream())
                        .allMatch(movement -> movement.amount().abs().compareTo(new BigDecimal("30")) <= 0),
                "nothing moved farther than the budget");
        assertFalse(shop.control().ledger().isEmpty(), "something was moved");
        shop.assertQuantity("card", CARD, "balance", "50");
        assertTrue(new LumenClient(shop).card(CARD).contains("Ada Example"));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
    }
}
