package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;

/** The OpenAPI document describes exactly what the server has. */
class OpenApiTest {

    private final OpenApi openApi = new OpenApi();

    @Test
    void theDocumentHasExactlyTheRoutesOfTheServer() {
        AdminApi api =
                new AdminApi(Assembly.of(Setup.DEFAULT, InstantSource.system()).realm(text -> {}, Optional::empty));
        List<String> routes = api.routes().stream()
                .map(route -> route.method() + " " + route.template() + " " + new TreeSet<>(route.query()))
                .toList();

        assertThat(openApi.operations()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        openApi.compileAll();
    }

    @Test
    void eachExampleIsWhatItsSchemaAsksFor() {
        assertThat(openApi.checkExamples()).isGreaterThan(10);
    }

    @Test
    void anAnswerThatTheDocumentDoesNotAllowIsCaught() {
        assertThatThrownBy(() -> openApi.check("GET", "/families", "", 200, "{\"families\": [{}]}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> openApi.check("GET", "/families", "", 404, "{\"problem\": 1}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> openApi.check("GET", "/families", "", 201, "{}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> openApi.check("GET", "/unheard", "", 200, "{}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> openApi.check("PUT", "/families", "", 200, "{}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> openApi.check("PUT", "/sandboxes/f/s/role", "{\"rolle\": \"x\"}", 200, "{}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theServerServesIt() throws Exception {
        try (Controlled controlled = Controlled.start()) {
            assertThat(Controlled.json(controlled.raw("GET", "/openapi.json", ""))
                            .text("openapi"))
                    .contains("3.1.0");
        }
    }
}
