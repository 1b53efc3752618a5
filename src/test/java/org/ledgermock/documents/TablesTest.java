package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables in the documents are what the files and the code give; when one fails, its message has the right one. */
class TablesTest {

    private final Contracts contracts = new Contracts();
    private final Document readme = Document.named("README.md");
    private final Document architecture = Document.named("ARCHITECTURE.md");

    @Test
    void theReadmeListsTheOperationsThatContractsAndMappingsGive() {
        assertThat(readme.block("operations")).isEqualTo(contracts.operations());
    }

    @Test
    void theReadmeListsTheOptionsOfTheFamilies() {
        assertThat(readme.block("options")).isEqualTo(contracts.options());
    }

    @Test
    void theArchitectureListsTheStagesOfTheProtocols() {
        assertThat(architecture.block("stages")).isEqualTo(contracts.stages());
    }

    @Test
    void theArchitectureListsTheInvariantsOfTheFamilies() {
        assertThat(architecture.block("invariants")).isEqualTo(contracts.invariants());
    }

    @Test
    void theContributorsGuideListsTheBehaviours() {
        assertThat(Document.named("CONTRIBUTING.md").block("behaviours")).isEqualTo(Contracts.behaviours());
    }

    @Test
    void theArchitectureSaysOfPackagesWhatTheySayOfThemselves() {
        List<String> lines = architecture.block("packages").lines().toList();

        assertThat(lines).startsWith("| package | what it is | may import |", "| --- | --- | --- |");
        assertThat(lines.stream().skip(2)).containsExactlyInAnyOrderElementsOf(Packages.rows());
    }
}
