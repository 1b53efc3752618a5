package org.ledgermock.features;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the steps are written with, and the end of each scenario. */
public final class SceneHooks {

    /** A number as vendors write amounts: digits, a point, no thousands. */
    @ParameterType("-?\\d+(?:\\.\\d+)?")
    public BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    @ParameterType("as before(?: (plus|minus) (\\d+(?:\\.\\d+)?))?")
    public Change change(@Nullable String direction, @Nullable String amount) {
        return Change.of(direction, amount);
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

    /** An empty cell is an empty text. */
    @DataTableType
    public String cell(@Nullable String text) {
        return text == null ? "" : text;
    }

    @After
    public void end() {
        Scene.end();
    }

    @AfterAll
    public static void endAll() {
        Servers.closeAll();
    }
}
