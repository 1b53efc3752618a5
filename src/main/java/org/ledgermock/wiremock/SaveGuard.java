package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Refuses to save stubs where there is no folder of the user's: they would be gone when the server stops. */
final class SaveGuard implements AdminRequestFilterV2 {

    @Override
    public String getName() {
        return "ledgermock-save";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestReading.path(request).equals("/mappings/save")
                ? RequestFilterAction.stopWith(
                        AdminRoutes.definition(
                                FallbackResponder.problem(
                                        409,
                                        "Nothing was saved: this server has no folder of stubs. Start it with --stubs DIR, or Setup.builder().stubs(...).")))
                : RequestFilterAction.continueWith(request);
    }
}
