package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client project has is enough for the commands that a failed test prints there. */
class LibraryUsesIT {

    @TempDir
    private Path folder;

    @Test
    void a_server_starts_and_is_called() throws Exception {
        Path other = Files.createDirectory(folder.resolve("call"));
        try (JarProcess serve = JarProcess.ofLibrary(folder, "serve", "--port=0");
                JarProcess call = JarProcess.ofLibrary(
                        other,
                        "call",
                        "--target=" + serve.listening("http"),
                        "tencent-partner",
                        "QueryCreditByUinList",
                        "{\"UinList\": [1]}")) {
            assertThat(call.exitValue()).isZero();
            assertThat(call.out()).content().contains("HTTP 200");
        }
    }

    @Test
    void what_it_lacks_for_a_contract_run_is_said() throws Exception {
        try (JarProcess verify = JarProcess.ofLibrary(folder, "verify")) {
            assertThat(verify.exitValue()).isEqualTo(2);
            assertThat(verify.err())
                    .content()
                    .isEqualTo("ledgermock: verify needs io.cucumber:cucumber-java, which is not on the class path\n");
        }
    }
}
