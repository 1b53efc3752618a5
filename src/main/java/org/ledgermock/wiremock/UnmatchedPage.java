package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.extension.Extensions;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.NearMiss;
import com.github.tomakehurst.wiremock.verification.notmatched.PlainTextStubNotMatchedRenderer;
import java.util.Optional;

/** WireMock's page for a request that nobody wants. A family's mapping is never what it nearly was. */
final class UnmatchedPage extends PlainTextStubNotMatchedRenderer {

    UnmatchedPage(Extensions extensions) {
        super(extensions);
    }

    @Override
    public ResponseDefinition render(Admin admin, ServeEvent event) {
        Optional<NearMiss> nearest = admin.findTopNearMissesFor(event.getRequest()).getNearMisses().stream()
                .findFirst();
        return nearest.filter(miss -> OperationListener.isOurs(miss.getStubMapping()))
                        .isPresent()
                ? ResponseDefinitionBuilder.responseDefinition()
                        .withStatus(404)
                        .withHeader("Content-Type", "text/plain")
                        .withBody(
                                "No response could be served as there are no stub mappings in this WireMock instance.")
                        .build()
                : super.render(admin, event);
    }
}
