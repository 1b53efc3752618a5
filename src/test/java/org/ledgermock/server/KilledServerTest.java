package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever a server with a store is killed, every change that was answered is there at its next start, no half one is, and all
 * holds together; so it is in a copy that was made meanwhile. {@code .ci/soak kills} kills it more often.
 */
class KilledServerTest {

    private static final int TIMES = Integer.getInteger("ledgermock.kills", 2);

    @Test
    void what_was_answered_is_there(@TempDir Path folder) throws Exception {
        Killings killings = new Killings(folder, 7);
        for (int times = 0; times < TIMES; times++) {
            assertThat(times % 2 == 1 ? killings.onceWithCopy() : killings.once())
                    .isPositive();
        }
    }
}
