package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.cli.Main;

/** What Redocly's linter, openapi-typescript, ajv and Prism say to the families as OpenAPI. */
@Tag("node")
class NodeOpenApiTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Served.TENCENT, Served.KYBIO})
    void tools_of_others_take_a_family(String family) throws Exception {
        assertThat(tools(document(family))).startsWith("0 problems; types, ");
    }

    @Test
    void they_notice_what_is_wrong() throws Exception {
        String wrong = document(Served.KYBIO)
                .replaceFirst("\"responses\": \\{", "\"responds\": {}, \"responses\": {")
                .replaceFirst("\"status\": \"success\"", "\"status\": 7");

        assertThat(tools(wrong)).contains("Redocly: ", "ajv: the example add");
    }

    private static String document(String family) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(out), "openapi", family))
                .as(out.toString())
                .isZero();
        return out.toString();
    }

    private String tools(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("openapi.json"), document);
        return new NodeProgram("openapi/tools.mjs").run(folder, List.of(file.toString()));
    }
}
