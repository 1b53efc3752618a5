package org.ledgermock.programs.steps;

import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** The step that a printed story leaves to the reader. */
public final class ProgramSteps {

    /** The program, in the words of its command. */
    public static final String COMMAND = "ledgermock.program";

    @When("your program runs")
    public void run() throws IOException, InterruptedException {
        PartnerSandbox partner = Scenarios.sandbox(PartnerSandbox.class);
        ProcessBuilder program =
                new ProcessBuilder(List.of(System.getProperty(COMMAND).split(" "))).inheritIO();
        program.environment().put("LEDGERMOCK_URL", partner.endpoint().toString());
        program.environment().put("LEDGERMOCK_ID", partner.secretId());
        program.environment().put("LEDGERMOCK_SECRET", partner.secretKey());
        program.start().waitFor();
    }
}
