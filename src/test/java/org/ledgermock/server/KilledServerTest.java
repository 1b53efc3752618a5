package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a server with a store is killed, every change that was answered is there at its next start. */
class KilledServerTest {

    @Test
    void what_was_answered_is_there(@TempDir Path folder) throws Exception {
        Killings killings = new Killings(folder, 7);
        for (int times = 0; times < 2; times++) {
            assertThat(killings.once()).isPositive();
        }
    }
}
