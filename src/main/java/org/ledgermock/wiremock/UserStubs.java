package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The stubs that stand before the families: those of users, unless a priority of theirs says that they stand behind. */
final class UserStubs {

    /** The largest number that stands before the families. */
    static final int LAST_BEFORE = 10;

    /** Of the families' mappings, whatever their files say: none of them ties with a stub that stands before. */
    static final int OF_FAMILIES = LAST_BEFORE + 1;

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final WireMockServices services;
    private final Map<UUID, StubMapping> stubs = new ConcurrentHashMap<>();

    UserStubs(WireMockServices services) {
        this.services = services;
    }

    /** Takes a stub, or what one has become. */
    void put(StubMapping stub) {
        if (stub.getPriority() == null || stub.getPriority() <= LAST_BEFORE) {
            stubs.put(stub.getId(), stub);
        } else {
            remove(stub);
        }
    }

    void remove(StubMapping stub) {
        stubs.remove(stub.getId());
    }

    void clear() {
        stubs.clear();
    }

    boolean has(StubMapping stub) {
        return stubs.containsKey(stub.getId());
    }

    boolean areThere() {
        return !stubs.isEmpty();
    }

    /** Whether calls may be answered by one after the other, for their order changes who answers. */
    boolean areInScenarios() {
        return stubs.values().stream().anyMatch(StubMapping::isInScenario);
    }

    /** Whether one of them may answer a request; WireMock has the last word. */
    boolean mayWant(Request request) {
        if (stubs.isEmpty()) {
            return false;
        }
        Map<String, RequestMatcherExtension> matchers = services.getExtensions().ofType(RequestMatcherExtension.class);
        try {
            return stubs.values().stream().anyMatch(stub -> matches(stub, request, matchers) && isReady(stub));
        } finally {
            RequestMemory.clear();
        }
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
