package example;

import io.cucumber.java.en.Then;
import java.util.List;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.SandboxType;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;

public final class SameResultsSteps {

    @Then("^(?!the failure )(.+) is told$")
    public void told(String name) throws Exception {
        Suite.Behaviour behaviour = Suite.FRESH.getOrDefault(name, Suite.THOUSAND.get(name));
        Results.add(
                name,
                behaviour.run(Scenarios.sandbox(PartnerSandbox.class), Scenarios.sandbox(MemberSandbox.class)));
    }

    @Then("^the failure (.+) is told$")
    public void failure(String name) throws Exception {
        Failures.Selection selection =
                new Failures.Selection("updateBalancePointByIncrement", List.of(name), List.of(), true);
        Results.add(
                name,
                Suite.fail(
                        Scenarios.sandbox(MemberSandbox.class),
                        Failures.of(Ledgermock.shared(), SandboxType.of(MemberSandbox.class), selection)
                                .get(0)));
    }
}
