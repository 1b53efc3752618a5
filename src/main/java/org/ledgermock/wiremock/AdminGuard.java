package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Optional;

/** Stands before the whole admin API, WireMock's part of it too, also where no {@link FirstHandler} does. */
final class AdminGuard implements AdminRequestFilterV2 {

    private final AdminAccess access;

    AdminGuard(AdminAccess access) {
        this.access = access;
    }

    @Override
    public String getName() {
        return "ledgermock-guard";
    }

    // WireMock hands a filter of its admin API the URL without its root.
    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return access.instead(
                        request.getMethod().getName(),
                        AdminAccess.ROOT + RequestReading.path(request),
                        header(request, "Authorization"),
                        // HTTP/2 has no such header: its ':authority' is in the URL.
                        List.of(header(request, "Host").orElseGet(() -> request.getHost() + ":" + request.getPort())),
                        new AdminAccess.AskingPage(header(request, "Origin"), header(request, "Sec-Fetch-Site")))
                .map(AdminRoutes::definition)
                .map(RequestFilterAction::stopWith)
                .orElseGet(() -> RequestFilterAction.continueWith(request));
    }

    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
