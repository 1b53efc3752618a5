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
    private final boolean ownServer;

    /** @param ownServer whether bodies are bounded on all paths, and not on those of families alone */
    SeamFactory(Families families, StubChoice choice, WireMockJournal journal, boolean ownServer) {
        this.ownServer = ownServer;
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
            return HardenedHttpServer.build(options, admin, handler, new FallbackResponder(families, ownServer));
        } catch (LinkageError e) {
            // A WireMock whose Jetty is not relocated: families are served all the same, but the parser's own refusals
            // and bodies without end are as that WireMock treats them.
            LOG.log(System.Logger.Level.DEBUG, "this WireMock's Jetty is not the one that can be hardened", e);
            return new JettyHttpServerFactory().buildHttpServer(options, admin, handler);
        }
    }
}
