package org.ledgermock.verify.steps;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
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

    @ParameterType("the customer|the other customer")
    public String customer(String name) {
        return name;
    }

    @ParameterType("the member|the other member")
    public String member(String name) {
        return name;
    }

    @ParameterType("tencent-partner|kybio-member")
    public String family(String name) {
        return name;
    }

    @ParameterType("the store|the second store of the chain, which the mock knows too,")
    public String store(String name) {
        return name;
    }

    /** An empty cell is an empty text. */
    @DataTableType
    public String cell(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What asks for a state, a time or an option is for a mock of our own. */
    @Before("@mock-only")
    public void forTheMock() {
        Session.requireOwnMock();
    }

    @After
    public void end() {
        ScenarioContext.end();
    }

    @AfterAll
    public static void endAll() {
        Session.endWithoutRun();
    }
}
