package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import org.ledgermock.message.Response;

/** Stands before the whole admin API, WireMock's part of it too. */
final class AdminGuard implements AdminRequestFilterV2 {

    private final AdminAccess access;

    AdminGuard(AdminAccess access) {
        this.access = access;
    }

    @Override
    public String getName() {
        return "ledgermock-guard";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        AdminAccess.Verdict verdict =
                access.verdict(header(request, "Authorization"), header(request, "Host"), header(request, "Origin"));
        if (!(verdict instanceof AdminAccess.Turned turned)) {
            return RequestFilterAction.continueWith(request);
        }
        Response answer = FallbackResponder.problem(turned.status(), turned.problem());
        return RequestFilterAction.stopWith(AdminRoutes.definition(
                turned.status() == 401
                        ? new Response(401, answer.headers().and("WWW-Authenticate", "Token"), answer.body())
                        : answer));
    }

    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
