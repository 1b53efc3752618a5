package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether a family call is a user's stub's. WireMock decides it, and once: for a call that a stub may want it looks for
 * one as ever. When it has found another than a user's, nothing more of the call happens there, and the family answers.
 */
final class StubChoice implements ServeEventListener {

    private final UserStubs userStubs;
    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);
    // From the look at a scenario's state to its change: WireMock would give one state to two calls.
    private final ReentrantLock scenarios = new ReentrantLock();

    StubChoice(UserStubs userStubs) {
        this.userStubs = userStubs;
    }

    @Override
    public String getName() {
        return "ledgermock-choice";
    }

    /**
     * Lets a stub of a user's answer, if there is one that wants the request.
     *
     * @param wireMock looks for a stub, and answers by it
     * @return whether it has been answered; if not, nobody has seen it
     */
    boolean isAnswered(Request request, Runnable wireMock) {
        if (!userStubs.mayWant(request)) {
            return false;
        }
        asked.set(true);
        try {
            wireMock.run();
            return true;
        } catch (FamilysTurn e) {
            RequestMemory.clear();
            return false;
        } finally {
            asked.remove();
            if (scenarios.isHeldByCurrentThread()) {
                scenarios.unlock();
            }
        }
    }

    @Override
    public void beforeMatch(ServeEvent event, Parameters parameters) {
        if (asked.get() && userStubs.areInScenarios()) {
            scenarios.lock();
        }
    }

    @Override
    public void afterMatch(ServeEvent event, Parameters parameters) {
        if (!asked.get()) {
            return;
        }
        if (scenarios.isHeldByCurrentThread()) {
            scenarios.unlock();
        }
        if (!userStubs.has(event.getStubMapping())) {
            throw FamilysTurn.NOW;
        }
    }

    /** The only way out of WireMock's handler before it writes its journal and its answer. */
    private static final class FamilysTurn extends RuntimeException {

        private static final long serialVersionUID = 1;
        static final FamilysTurn NOW = new FamilysTurn();

        private FamilysTurn() {
            super("the family answers", null, false, false);
        }
    }
}
