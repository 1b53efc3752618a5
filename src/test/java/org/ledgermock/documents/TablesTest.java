package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgermock.server.WireMockDifferences;

/**
 * The tables in the documents are what the files and the code give. With {@code -Dledgermock.write} they are written, and
 * then hold.
 */
class TablesTest {

    private final Contracts contracts = new Contracts();

    private static void assertBlock(String document, String block, String made) {
        assertThat(Document.named(document).written(block, made)).isEqualTo(made);
    }

    @Test
    void theOperationsAreThoseOfContractsAndMappings() {
        assertBlock("docs/operations.md", "operations", contracts.operations());
    }

    @Test
    void whatTheVendorsHaveBesidesIsWhatTheFamiliesList() {
        assertBlock("docs/operations.md", "not-simulated", contracts.notSimulated());
        assertBlock("README.md", "simulated", contracts.simulated());
    }

    @Test
    void theOptionsAreThoseOfTheFamilies() {
        assertBlock("docs/options.md", "options", contracts.options());
    }

    @Test
    void theCommandsAreThoseThatHelpLists() {
        assertBlock("README.md", "commands", Commands.commands());
        assertBlock("docs/admin-api.md", "control", Commands.control());
    }

    @Test
    void theOptionsOfCommandsAreThoseThatHelpLists() {
        assertBlock("docs/options.md", "command-options", Commands.options());
    }

    @Test
    void theDifferencesFromAStockWireMockAreThoseThatTheComparisonKnows() {
        assertBlock("docs/wiremock.md", "differences", WireMockDifferences.table());
    }

    @Test
    void theRoutesAreThoseOfTheOpenApiDocument() {
        assertBlock("docs/admin-api.md", "routes", Routes.table());
    }

    @Test
    void theReadmeCountsTheOperations() {
        assertThat(Document.named("README.md").text())
                .contains("[these %d operations]"
                        .formatted(contracts.operations().lines().count() - 2));
    }

    @Test
    void theArchitectureListsTheStagesOfTheProtocols() {
        assertBlock("ARCHITECTURE.md", "stages", contracts.stages());
    }

    @Test
    void theArchitectureListsTheInvariantsOfTheFamilies() {
        assertBlock("ARCHITECTURE.md", "invariants", contracts.invariants());
    }

    @Test
    void theContributorsGuideListsTheBehaviours() {
        assertBlock("CONTRIBUTING.md", "behaviours", Contracts.behaviours());
    }

    @Test
    void theContributorsGuideListsWhatAProtocolAndADialectDo() {
        assertBlock("CONTRIBUTING.md", "protocol", Methods.table("protocol/Protocol"));
        assertBlock("CONTRIBUTING.md", "dialect", Methods.table("verify/FamilyDialect"));
    }

    @Test
    void theArchitectureSaysOfPackagesWhatTheySayOfThemselves() {
        assertBlock("ARCHITECTURE.md", "packages", Packages.table());
    }
}
