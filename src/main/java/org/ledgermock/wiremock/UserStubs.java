package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The stubs that are not ours. One that wants a request gets it, also when a family would answer it. */
final class UserStubs {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    // Of our mappings; a stub of a user's that is meant to stand behind them has a larger number.
    private static final int PRIORITY_OF_FAMILIES = 10;

    private final WireMockServices services;
    private final Map<UUID, StubMapping> stubs = new ConcurrentHashMap<>();

    UserStubs(WireMockServices services) {
        this.services = services;
    }

    void add(StubMapping stub) {
        if (stub.getPriority() == null || stub.getPriority() <= PRIORITY_OF_FAMILIES) {
            stubs.put(stub.getId(), stub);
        }
    }

    void remove(StubMapping stub) {
        stubs.remove(stub.getId());
    }

    void clear() {
        stubs.clear();
    }

    boolean want(Request request) {
        if (stubs.isEmpty()) {
            return false;
        }
        Map<String, RequestMatcherExtension> matchers = services.getExtensions().ofType(RequestMatcherExtension.class);
        return stubs.values().stream().anyMatch(stub -> matches(stub, request, matchers) && isReady(stub));
    }

    // A request that a matcher of WireMock's fails on, such as a form that is none, is not one that a stub wants.
    private static boolean matches(StubMapping stub, Request request, Map<String, RequestMatcherExtension> matchers) {
        try {
            return stub.getRequest().match(request, matchers).isExactMatch();
        } catch (Exception e) { // WireMock throws checked ones as well, undeclared.
            LOG.log(System.Logger.Level.DEBUG, "a stub cannot be held against a request", e);
            return false;
        }
    }

    private boolean isReady(StubMapping stub) {
        return !stub.isInScenario()
                || stub.isIndependentOfScenarioState()
                || services.getAdmin().getAllScenarios().getScenarios().stream()
                        .anyMatch(scenario -> scenario.getName().equals(stub.getScenarioName())
                                && scenario.getState().equals(stub.getRequiredScenarioState()));
    }
}
