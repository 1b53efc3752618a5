package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;

/**
 * Keeps somebody else's WireMock from starting where its settings for Ledgermock are wrong. At the start, and only there,
 * WireMock prints what is wrong in one line, and ends.
 */
record RefusedStart(String problem) implements HttpServerFactory {

    @Override
    public String getName() {
        return "ledgermock-server";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new HttpServer() {
            @Override
            public void start() {
                throw new WrongSettings(problem);
            }

            @Override
            public void stop() {}

            @Override
            public boolean isRunning() {
                return false;
            }

            @Override
            public int port() {
                return 0;
            }

            @Override
            public int httpsPort() {
                return 0;
            }
        };
    }

    /** WireMock prints it as it writes itself. */
    private static final class WrongSettings extends IllegalStateException {

        private static final long serialVersionUID = 1;

        WrongSettings(String problem) {
            super(problem);
        }

        @Override
        public String toString() {
            return "ledgermock: " + getMessage();
        }
    }
}
