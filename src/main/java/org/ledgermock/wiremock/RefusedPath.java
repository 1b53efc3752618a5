package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Something that WireMock's admin API could do, and that this server does not. */
final class RefusedPath implements AdminRequestFilterV2 {

    /** Without a folder of the user's, what is saved would be gone when the server stops. */
    static final RefusedPath SAVE = new RefusedPath(
            "/mappings/save",
            "Nothing was saved: this server has no folder of stubs. Start it with --stubs DIR, or Setup.builder().stubs(...).");

    /** A recording passes requests on. */
    static final RefusedPath RECORD = new RefusedPath("/recordings/start", "Nothing is recorded: " + NoHttpClients.WHY);

    private final String path;
    private final String why;

    private RefusedPath(String path, String why) {
        this.path = path;
        this.why = why;
    }

    @Override
    public String getName() {
        return "ledgermock-refused" + path.replace('/', '-');
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestReading.path(request).equals(path)
                ? RequestFilterAction.stopWith(AdminRoutes.definition(FallbackResponder.problem(409, why)))
                : RequestFilterAction.continueWith(request);
    }
}
