package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** What a failure of a live run says to be run again has all that the run was given. */
class LiveOptionsTest {

    @Command
    static final class Holder {

        @ArgGroup(exclusive = false)
        private LiveOptions live = new LiveOptions();
    }

    private static String words(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.live.words();
    }

    @Test
    void whatWasGivenIsGivenAgain() {
        assertThat(words("--target", "https://127.0.0.1:1")).isEqualTo(" --target https://127.0.0.1:1");
        assertThat(words(
                        "--target=https://127.0.0.1:1",
                        "--ca",
                        "my ca.pem",
                        "--credentials=keys.yaml",
                        "--allow-mutations",
                        "--entity",
                        "customer=1",
                        "--budget=Credit=2",
                        "--allow-irreversible",
                        "CreateAccount",
                        "--record",
                        "schemas"))
                .isEqualTo(
                        " --target https://127.0.0.1:1 --ca 'my ca.pem' --credentials keys.yaml --allow-mutations --entity customer=1 --budget Credit=2 --allow-irreversible CreateAccount");
    }
}
