package org.ledgermock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.cli.Main;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.OwnFamily;
import org.ledgermock.contract.Provenance;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.server.Served;
import org.ledgermock.verify.Contracts;

/** The documents of families have all of their operations, and each with what its contract says of it. */
class DescribedFamiliesTest {

    /** Their plainest call has to be refused: it names nothing that is there. */
    private static final Set<String> WITHOUT_SUCCESS =
            Set.of("CreateAccount", "DescribeCustomerUin", "batchUpdateCategory");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Served.TENCENT, Served.KYBIO})
    void every_operation_is_there_with_its_errors_and_a_success(String family) {
        JsonObject document = document("openapi", family);

        JsonObject schemas = at(document, "/components/schemas");
        Contracts.ofLedgermock().family(family).operations().forEach((name, contract) -> {
            assertThat(schemas.names()).contains(name + "Request", name + "Response");
            List<String> examples = examplesOf(document, name);
            assertThat(examples).containsAll(codes(contract));
            assertThat(examples.contains(name)).as(name).isNotEqualTo(WITHOUT_SUCCESS.contains(name));
        });
    }

    @Test
    void a_header_that_all_calls_need_is_required_and_no_other() {
        JsonObject document = document("openapi", Served.TENCENT);

        Set<String> required = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (JsonValue parameter : (JsonArray)
                JsonPointer.of("/paths/~1/post/parameters").find(document).orElseThrow()) {
            JsonObject header = (JsonObject) parameter;
            (header.find("required").orElseThrow().asText().equals("true") ? required : others)
                    .add(header.text("name").orElseThrow());
        }
        assertThat(required).containsExactly("X-TC-Action", "X-TC-Timestamp", "X-TC-Version");
        assertThat(others).containsExactly("X-TC-Region");
        assertThat(at(document, "/components/securitySchemes").names()).containsExactly("authorization");
    }

    @Test
    void none_of_our_own_keywords_is_in_it_and_each_field_says_how_certain_it_is() {
        String text = document("openapi", Served.KYBIO).toString();

        // Nor what only exact numbers keep.
        assertThat(text).doesNotContain("\"x-", "$id", "multipleOf");
        assertThat(text).contains("balance after the change (documented)");
    }

    @Test
    void a_family_of_ones_own_is_described_too() {
        OwnFamily.copied("tencent-gift", folder);

        JsonObject document =
                document("openapi", "tencent-gift", "--with", folder.toString(), "--target", "http://gift:1");

        assertThat(examplesOf(document, "GrantGift")).contains("GrantGift");
        assertThat(document.array("servers").orElseThrow().toString()).contains("http://gift:1");
    }

    @Test
    void a_server_has_it_too_and_is_as_before() throws Exception {
        try (Served served = Served.start()) {
            String before = get(served, "/sandboxes").body();

            String document = get(served, "/families/kybio-member/openapi.json").body();

            assertThat(document).contains("\"openapi\": \"3.1.0\"", "\"LEDGERMOCKEXAMPLE\"");
            assertThat(get(served, "/families/kybio-member/openapi.json").body())
                    .isEqualTo(document);
            assertThat(get(served, "/sandboxes").body()).isEqualTo(before);
            assertThat(get(served, "/families/kybo/openapi.json").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(Served served, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(served.uri().resolve(AdminApi.ROOT + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> codes(Contract contract) {
        return contract.errors().stream()
                .filter(error -> error.provenance() != Provenance.SUPERSEDED)
                .map(error -> error.code())
                .toList();
    }

    /** The names of all examples of answers where an operation is called. */
    private static List<String> examplesOf(JsonObject document, String operation) {
        List<String> names = new ArrayList<>();
        at(document, "/paths")
                .forEach((path, item) -> ((JsonObject) item).forEach((method, entry) -> {
                    JsonObject requests = at((JsonObject) entry, "/requestBody/content/application~1json/examples");
                    if (requests.has(operation)) {
                        at((JsonObject) entry, "/responses")
                                .forEach((status, response) ->
                                        names.addAll(at((JsonObject) response, "/content/application~1json/examples")
                                                .names()));
                    }
                }));
        return names;
    }

    private static JsonObject at(JsonObject document, String pointer) {
        return (JsonObject) JsonPointer.of(pointer).find(document).orElseThrow();
    }

    private static JsonObject document(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(out), arguments))
                .as(out.toString())
                .isZero();
        return (JsonObject) ((JsonReading.Read) JsonReader.read(out.toString())).value();
    }
}
