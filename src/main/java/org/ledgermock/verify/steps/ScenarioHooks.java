package org.ledgermock.verify.steps;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgermock.verify.ScenarioRun;
import org.ledgermock.verify.Session;

/** What the steps are written with, and the beginning and end of each scenario. */
public final class ScenarioHooks {

    /** A number as vendors write amounts: digits, a point, no thousands. */
    @ParameterType("-?\\d+(?:\\.\\d+)?")
    public BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    @ParameterType("as before(?: (plus|minus) (\\d+(?:\\.\\d+)?))?")
    public ExpectedChange change(@Nullable String direction, @Nullable String amount) {
        return ExpectedChange.of(direction, amount);
    }

    /** Of a clock that is wrong: which sign its seconds have. */
    @ParameterType("behind|ahead")
    public int ahead(String direction) {
        return direction.equals("ahead") ? 1 : -1;
    }

    @ParameterType("the (?:other )?(?:customer|member)")
    public String somebody(String name) {
        return name;
    }

    @ParameterType("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
    public String family(String name) {
        return name;
    }

    /** An empty cell is an empty text. */
    @DataTableType
    public String cell(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Before(order = 0)
    public void begin(Scenario scenario) {
        String feature = scenario.getUri().toString();
        ScenarioContext.current()
                .isOf(
                        ScenarioRun.familyOf(feature),
                        ScenarioRun.operation(feature),
                        ScenarioRun.statements(scenario.getSourceTagNames()),
                        ScenarioRun.refusal(scenario.getSourceTagNames()).stream()
                                .findFirst());
    }

    /** What asks for a state, a time or an option is for a mock of our own. */
    @Before("@mock-only")
    public void forTheMock(Scenario scenario) {
        Session.requireOwnMock(ScenarioRun.needs(scenario.getSourceTagNames()));
    }

    @After
    public void end() {
        ScenarioContext.end();
        Session.leave();
    }

    @AfterAll
    public static void endAll() {
        Session.endWithoutRun();
    }
}
