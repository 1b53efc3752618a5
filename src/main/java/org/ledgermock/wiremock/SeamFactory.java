package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyHttpServerFactory;
import org.ledgermock.pipeline.Families;

/** Puts the handler of family calls before WireMock's own, in a server that hostile input does not bring to its knees. */
final class SeamFactory implements HttpServerFactory {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Families families;
    private final StubChoice choice;
    private final WireMockJournal journal;
    private final AdminAccess access;
    private final Connections connections;
    private final boolean own;
    private final Resources resources;

    /** @param own whether it is a server of ours; in somebody else's bodies for families alone are bounded */
    SeamFactory(
            Families families,
            StubChoice choice,
            WireMockJournal journal,
            AdminAccess access,
            Connections connections,
            boolean own,
            Resources resources) {
        this.access = access;
        this.connections = connections;
        this.own = own;
        this.resources = resources;
        this.families = families;
        this.choice = choice;
        this.journal = journal;
    }

    @Override
    public String getName() {
        return "ledgermock-server";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        FamilyRequestHandler handler = new FamilyRequestHandler(stubs, families, choice, journal);
        try {
            return HardenedHttpServer.build(
                    options, admin, handler, new FallbackResponder(families, own), access, connections, resources);
        } catch (LinkageError e) {
            if (own && options.httpsSettings().enabled()) {
                throw new IllegalStateException("https needs wiremock-standalone: this WireMock's Jetty is another", e);
            }
            // A WireMock whose Jetty is not relocated: families are served all the same, but the parser's own refusals
            // and bodies without end are as that WireMock treats them.
            LOG.log(System.Logger.Level.DEBUG, "this WireMock's Jetty is not the one that can be hardened", e);
            return new JettyHttpServerFactory().buildHttpServer(options, admin, handler);
        }
    }
}
