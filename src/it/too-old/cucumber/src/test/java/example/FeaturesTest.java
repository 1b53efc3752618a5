package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.core.cli.Main;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void scenariosPass() {
        String[] arguments = {
            "--glue", "org.ledgermock.cucumber", "--glue", "org.ledgermock.tencent.cucumber", "classpath:example"
        };

        assertEquals(0, Main.run(arguments, FeaturesTest.class.getClassLoader()));
    }
}
