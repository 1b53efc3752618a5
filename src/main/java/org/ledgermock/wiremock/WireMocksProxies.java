package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.recording.Recorder;
import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stubs that WireMock makes by itself to pass all requests on: for a recording, and for its option {@code
 * --proxy-all}. They are for what no family answers, as no user has said that a family's calls are to leave.
 */
final class WireMocksProxies {

    private final Options options;
    private final Set<UUID> proxies = ConcurrentHashMap.newKeySet();

    WireMocksProxies(Options options) {
        this.options = options;
    }

    /** Whether a stub that is being made is one of them. */
    boolean add(StubMapping stub) {
        boolean itself =
                stub.getResponse().getProxyBaseUrl() != null && (isOfCommandLine(stub) || isBeingMadeByRecorder());
        if (itself) {
            proxies.add(stub.getId());
        }
        return itself;
    }

    boolean has(StubMapping stub) {
        return proxies.contains(stub.getId());
    }

    void remove(StubMapping stub) {
        proxies.remove(stub.getId());
    }

    void clear() {
        proxies.clear();
    }

    private boolean isOfCommandLine(StubMapping stub) {
        return options instanceof CommandLineOptions line
                && line.specifiesProxyUrl()
                && line.proxyUrl().equals(stub.getResponse().getProxyBaseUrl())
                && stub.getRequest().equals(RequestPattern.everything());
    }

    // The recorder says which stub is its own only after that stub is in force.
    private static boolean isBeingMadeByRecorder() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Recorder.class.getName())));
    }
}
