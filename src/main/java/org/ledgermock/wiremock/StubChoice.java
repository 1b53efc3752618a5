package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whether a family call is a user's stub's. WireMock decides it, and once: for a call that a stub may want it looks for
 * one as ever. When it has found another than a user's, nothing more of the call happens there, and the family answers.
 */
final class StubChoice implements ServeEventListener {

    private final UserStubs userStubs;
    private final ThreadLocal<@Nullable Turn> turns = new ThreadLocal<>();
    // From the look at a scenario's state to its change: WireMock would give one state to two calls.
    private final ReentrantLock scenarios = new ReentrantLock();

    StubChoice(UserStubs userStubs) {
        this.userStubs = userStubs;
    }

    /** What a thread is looking for a stub for. */
    private static final class Turn {

        private final boolean ofFamily;
        private @Nullable StubMapping chosen;

        Turn(boolean ofFamily) {
            this.ofFamily = ofFamily;
        }
    }

    @Override
    public String getName() {
        return "ledgermock-choice";
    }

    /** Whether there are stubs of users' that a family call may be for. */
    boolean isOpen() {
        return userStubs.areThere();
    }

    /** Whether a stub of a user's may want a family call: quickly no, for most. */
    boolean mayBeStubs(Request request) {
        return userStubs.mayWant(request);
    }

    /**
     * Lets a stub of a user's answer a family call, if there is one that wants it.
     *
     * @param wireMock looks for a stub, and answers by it
     * @return whether it has been answered; if not, nobody has seen it
     */
    boolean isAnswered(Runnable wireMock) {
        try {
            run(new Turn(true), wireMock);
            return true;
        } catch (FamilysTurn e) {
            RequestMemory.clear();
            return false;
        } finally {
            unlock();
        }
    }

    /** Lets WireMock answer what is no family's. */
    void answer(Runnable wireMock) {
        run(new Turn(false), wireMock);
    }

    private void run(Turn turn, Runnable wireMock) {
        turns.set(turn);
        try {
            wireMock.run();
        } catch (FamilysTurn e) {
            throw e;
        } catch (Exception e) { // WireMock throws checked ones as well, undeclared.
            if (turn.chosen != null) {
                throw new StubFailure(turn.chosen, e);
            }
            throw e;
        } finally {
            turns.remove();
        }
    }

    @Override
    public void beforeMatch(ServeEvent event, Parameters parameters) {
        Turn turn = turns.get();
        if (turn != null && turn.ofFamily && userStubs.areInScenarios()) {
            scenarios.lock();
        }
    }

    @Override
    public void afterMatch(ServeEvent event, Parameters parameters) {
        Turn turn = turns.get();
        if (turn == null) {
            return;
        }
        unlock();
        if (!event.isNoExactMatch()) {
            turn.chosen = event.getStubMapping();
        }
        if (turn.ofFamily && !userStubs.has(event.getStubMapping())) {
            throw FamilysTurn.NOW;
        }
    }

    private void unlock() {
        if (scenarios.isHeldByCurrentThread()) {
            scenarios.unlock();
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
