package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;

/** A family is described with all that can come of a call, in the words that an order of a fault may use. */
class DescribedFamiliesTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    @Test
    void eachOperationHasItsErrorsFaultsFieldsAndPages() {
        FamilyDetails family = controlled.client.family(Controlled.TENCENT);

        assertThat(family.exampleCredential()).isEqualTo("AKIDLEDGERMOCKEXAMPLE");
        assertThat(family.seeds()).containsExactly("empty", "example", "thousand");
        FamilyDetails.OfOperation allocate =
                family.operation(Controlled.ALLOCATE).orElseThrow();
        assertThat(allocate.errors())
                .filteredOn(error -> error.code().equals("FailedOperation.BalanceInsufficient"))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.says()).isNotBlank());
        assertThat(allocate.fields()).contains("/AddedCredit", "/ClientUin");
        assertThat(allocate.pages()).isEmpty();
        assertThat(kinds(allocate)).contains("lost", "twice").doesNotContain("error", "stale");
        FamilyDetails.OfOperation query = family.operation(Controlled.QUERY).orElseThrow();
        assertThat(kinds(query)).contains("stale", "missingField");
        assertThat(query.pages())
                .containsExactly("a further page", "beyond the last page", "nothing to list", "the first page");
    }

    @Test
    void whatIsKnownOfAnOperationIsThereForWhoeverTriesItOut() {
        FamilyDetails.OfOperation allocate = controlled
                .client
                .family(Controlled.TENCENT)
                .operation(Controlled.ALLOCATE)
                .orElseThrow();
        FamilyDetails.OfOperation increment = controlled
                .client
                .family(Controlled.KYBIO)
                .operation("updateBalancePointByIncrement")
                .orElseThrow();

        assertThat(allocate.changes()).isTrue();
        assertThat(allocate.key()).contains("/ClientUin");
        assertThat(allocate.once()).isFalse();
        assertThat(allocate.readBack()).contains("QueryCreditAllocationHistory");
        assertThat(allocate.answer()).contains("/TotalCredit", "/RemainingCredit");
        assertThat(increment.once()).isTrue();
        assertThat(increment.errors())
                .filteredOn(error -> error.means().equals(Optional.of("repeated")))
                .extracting(FamilyDetails.PossibleError::code)
                .containsExactly("2013");
        assertThat(allocate.errors())
                .filteredOn(error -> error.code().equals("OperationDenied.ServiceBusy"))
                .extracting(error -> error.means().orElse(""))
                .containsOnly("unclear");
    }

    @ParameterizedTest
    @CsvSource({"tencent-partner, customer, Credit", "tencent-partner, partner, ", "kybio-member, member, "})
    void aQuantityIsMeantWithoutItsNameOnlyWhereThereIsOneToMean(String family, String kind, String main) {
        assertThat(controlled.client.family(family).kinds())
                .filteredOn(one -> one.kind().equals(kind))
                .extracting(one -> one.main().orElse(null))
                .containsExactly(main);
    }

    private static List<String> kinds(FamilyDetails.OfOperation operation) {
        return operation.faults().stream().map(NewFault::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {Controlled.TENCENT, Controlled.KYBIO})
    void whateverIsDescribedCanBeOrdered(String name) {
        // Some hundred orders: not through the door that checks each document.
        LedgermockClient client = LedgermockClient.of(controlled.server.uri());
        SandboxClient sandbox = client.create(NewSandbox.of(name));

        for (FamilyDetails.OfOperation operation : client.family(name).operations()) {
            operation.faults().forEach(sandbox::order);
            operation.errors().stream()
                    .filter(error -> !error.superseded())
                    .forEach(error -> sandbox.order(NewFault.error(operation.operation(), error.code())));
            assertThat(sandbox.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.order().operation()).isEqualTo(operation.operation()));
            sandbox.cancelFaults();
        }
    }

    @Test
    void aFamilyThatIsNotServedIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> controlled.client.family("gift-card"))
                .isInstanceOfSatisfying(AdminRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(404);
                    assertThat(refused.problem())
                            .isEqualTo("There is no family 'gift-card'; families are kybio-member, tencent-partner.");
                });
    }
}
