package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas, as the jar has them, in the strict mode of another validator. */
@Tag("node")
class NodeSchemasTest {

    private static final Path IN_JAR = Path.of("target/classes/ledgermock/schemas");

    @TempDir
    private Path folder;

    @Test
    void each_compiles_and_takes_its_examples() throws Exception {
        assertThat(strict(IN_JAR)).matches("0 problems; [6-9]\\d schemas, [6-9]\\d examples\\R");
    }

    @Test
    void what_is_wrong_is_noticed() throws Exception {
        Files.copy(IN_JAR.resolve("vocabulary.json"), folder.resolve("vocabulary.json"));
        Files.writeString(folder.resolve("keyword.json"), "{\"x-made-up\": 1, \"examples\": [1]}");
        Files.writeString(
                folder.resolve("example.json"), "{\"type\": \"string\", \"x-source\": \"a\", \"examples\": [1]}");

        assertThat(strict(folder))
                .contains("keyword.json: strict mode: unknown keyword: \"x-made-up\"")
                .contains("example.json: data must be string")
                .contains("2 problems; 3 schemas");
    }

    private String strict(Path schemas) throws IOException, InterruptedException {
        return new NodeProgram("schemas/strict.mjs")
                .run(folder, List.of(schemas.toAbsolutePath().toString()));
    }
}
