package org.ledgermock.verify;

import java.util.function.Consumer;

/** What one scenario or case works with: the target, a time, and clients of both families. Belongs to one thread. */
public final class Session {

    private final ScenarioTime time;
    private final TenantSetup tencent;
    private final TenantSetup kybio;
    private final PartnerApi partner;
    private final StoreApi store;

    Session(Target target, Consumer<String> additions) {
        time = target.newTime();
        tencent = new TenantSetup(target, time, AnswerJudge.TENCENT);
        kybio = new TenantSetup(target, time, AnswerJudge.KYBIO);
        AnswerJudge judge = new AnswerJudge(target.isOwnMock(), additions);
        partner = new PartnerApi(tencent::tenant, time, judge);
        store = new StoreApi(kybio::tenant, time, judge);
    }

    /** A session on the target of the run that this thread works for. */
    public static Session begin() {
        CurrentRun run = CurrentRun.ofThisThread();
        return new Session(run.target(), run.additions());
    }

    /** A session on a target that no run is on. */
    public static Session on(Target target) {
        return new Session(target, addition -> {});
    }

    /** @throws SkippedException when this thread's run is not on a mock of our own */
    public static void requireOwnMock() {
        if (!CurrentRun.ofThisThread().target().isOwnMock()) {
            throw new SkippedException("it is for the mock only");
        }
    }

    /** All scenarios are over: where no run has a target of its own, the one of the class path is not needed any more. */
    public static void endWithoutRun() {
        CurrentRun.endWithoutRun();
    }

    /** A text as messages and reports of this thread's run may have it. */
    public static String hide(String text) {
        return CurrentRun.ofThisThread().target().hide(text);
    }

    public ScenarioTime time() {
        return time;
    }

    public TenantSetup setup(String family) {
        return family.equals(AnswerJudge.KYBIO) ? kybio : tencent;
    }

    public PartnerApi partner() {
        return partner;
    }

    public StoreApi store() {
        return store;
    }
}
