package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import org.ledgermock.pipeline.Families;

/**
 * Matches the calls of one operation, however they are addressed and signed. For users' stubs as well: a stub with this
 * matcher takes one operation out of a family's hands.
 */
final class OperationMatcher extends RequestMatcherExtension {

    private final Families families;

    OperationMatcher(Families families) {
        this.families = families;
    }

    @Override
    public String getName() {
        return OperationListener.NAME;
    }

    @Override
    public MatchResult match(Request request, Parameters parameters) {
        String wanted = String.valueOf(parameters.get("operation"));
        org.ledgermock.message.Request message = RequestReading.read(request);
        return MatchResult.of(families.claiming(message)
                .filter(family -> family.name().equals(parameters.get("family")))
                .filter(family -> family.operationOf(message).equals(wanted))
                .isPresent());
    }
}
