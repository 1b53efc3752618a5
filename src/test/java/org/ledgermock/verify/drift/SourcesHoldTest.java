package org.ledgermock.verify.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.verify.Contracts;

/**
 * The vendors' pages still say what the contracts say, and nothing else that a contract should. The pages are the
 * vendors', and not part of the project: where there is no folder with them, named by {@code -Dledgermock.documents} or
 * beside the project, the test says so.
 */
class SourcesHoldTest {

    private static final Path PAGES = Path.of(System.getProperty("ledgermock.documents", "../shared/documents"));
    private static final String ALLOCATE = "tencent-AllocateCustomerCredit";
    private static final String QUERY = "tencent-QueryCustomersCredit";
    private static final String INCREMENT = "kybio-updateBalancePointByIncrement";

    private final ClassPathFiles files = new ClassPathFiles(SourcesHoldTest.class.getClassLoader());

    @TempDir
    private Path copies;

    @BeforeEach
    void thePagesAreAtHand() {
        assumeTrue(Files.isDirectory(PAGES), "the vendors' pages are not at hand: -Dledgermock.documents=…");
    }

    @Test
    void every_page_says_what_the_contracts_say_and_no_more() {
        Drift drift = drift(PAGES);

        assertThat(drift.lost()).isEmpty();
        assertThat(drift.unclaimed()).isEmpty();
        assertThat(drift.read()).containsExactly(INCREMENT, ALLOCATE, QUERY);
        assertThat(drift.notThere()).isEmpty();
        assertThat(drift.holding()).isGreaterThan(60);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(textBlock = """
                    tencent-AllocateCustomerCredit, AddedCredit | Yes, AddedCredit | No, 'AddedCredit'
                    tencent-AllocateCustomerCredit, A maximum of 5, A maximum of 7, 'A maximum of'
                    tencent-QueryCustomersCredit, starting from 1, starting from 0, 'Page'
                    tencent-QueryCustomersCredit, 'Distributor, Second', 'Second', 'Callable roles:'
                    kybio-updateBalancePointByIncrement, BigDecimal, Double, 'balanceIncrement'
                    """)
    void a_changed_line_is_found(String document, String was, String is, String row) throws IOException {
        change(document, was, is);

        assertThat(drift(copies).lost())
                .isNotEmpty()
                .allSatisfy(lost -> assertThat(lost.how()).contains("has changed"))
                .anySatisfy(lost -> assertThat(lost.locator().row()).isEqualTo(row));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    tencent-AllocateCustomerCredit, UnauthorizedOperation.UinNoAuth
                    tencent-QueryCustomersCredit, OperationDenied.ServiceBusy
                    tencent-QueryCustomersCredit, '"Arrears":'
                    kybio-updateBalancePointByIncrement, Data-signature:
                    """)
    void a_line_that_is_gone_is_found(String document, String row) throws IOException {
        copy(
                document,
                Files.readString(page(document))
                        .lines()
                        .filter(line -> !line.strip().startsWith(row))
                        .toList());

        assertThat(drift(copies).lost()).isNotEmpty().allSatisfy(lost -> {
            assertThat(lost.how()).isEqualTo("the line is gone");
            assertThat(lost.locator().row()).isEqualTo(row);
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
                    tencent-AllocateCustomerCredit, ClientUin | Yes, Currency | No | String | The currency |, parameter
                    tencent-AllocateCustomerCredit, FailedOperation |, FailedOperation.Frozen | The account is frozen. |, error
                    tencent-QueryCustomersCredit, Order No, SortBy No String The field to sort by, parameter
                    tencent-QueryCustomersCredit, OperationDenied.Serv, ResourceNotFound No such thing, error
                    tencent-QueryCustomersCredit, Callable roles, No more than 100 requests per minute, limit
                    tencent-QueryCustomersCredit, '"Force": 0', '"Level": 3,', field
                    kybio-updateBalancePointByIncrement, balanceIncrement, shopUid, parameter
                    """)
    void a_line_that_nothing_rests_on_is_found(String document, String before, String added, String kind)
            throws IOException {
        List<String> cells = document.startsWith("kybio-") ? List.of(added, "No", "Long", "The shop") : List.of(added);
        copy(
                document,
                Files.readString(page(document))
                        .lines()
                        .flatMap(line -> line.strip().startsWith(before)
                                ? Stream.concat(cells.stream(), Stream.of(line))
                                : Stream.of(line))
                        .toList());

        assertThat(drift(copies).unclaimed()).anySatisfy(unclaimed -> {
            assertThat(unclaimed.kind()).isEqualTo(kind);
            assertThat(unclaimed.line()).startsWith(added.split(" ")[0]);
        });
    }

    private void change(String document, String was, String is) throws IOException {
        String text = Files.readString(page(document));
        assertThat(text).contains(was);
        copy(document, text.replace(was, is).lines().toList());
    }

    private void copy(String document, List<String> lines) throws IOException {
        Files.write(copies.resolve(document + ".txt"), lines);
    }

    private static Path page(String document) {
        return PAGES.resolve(document + ".txt");
    }

    private Drift drift(Path pages) {
        return Drift.of(
                pages,
                files,
                (family, text) -> Contracts.ofLedgermock().dialect(family).page(text));
    }
}
