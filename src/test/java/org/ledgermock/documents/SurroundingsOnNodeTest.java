package org.ledgermock.documents;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row of docs/https.md that needs what npm installs. */
@Tag("node")
class SurroundingsOnNodeTest {

    static final String ROW = "Node: fetch, with undici's `EnvHttpProxyAgent`";

    @TempDir
    private Path folder;

    @Test
    void both_vendors_are_reached() throws Exception {
        try (Surroundings surroundings = new Surroundings(folder)) {
            surroundings.requireReached(
                    ROW,
                    new Surroundings.Trial(
                            List.of("node", "unchanged.mjs"), Path.of("target/node"), List.of("node", "--version")));
        }
    }
}
