package org.ledgermock.verify.steps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.PartnerApi;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.StoreApi;
import org.ledgermock.verify.TenantSetup;

/** What one scenario works with. Each has its own, on the thread that runs it. */
final class ScenarioContext {

    static final String TENCENT = "tencent-partner";
    static final String KYBIO = "kybio-member";

    private static final ThreadLocal<ScenarioContext> CURRENT = ThreadLocal.withInitial(ScenarioContext::new);

    private final Session session = Session.begin();
    private final Customers customers = new Customers(session);
    private final Members members = new Members(session);
    private final Map<String, BigDecimal> before = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    private ScenarioContext() {}

    static ScenarioContext current() {
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    ScenarioTime time() {
        return session.time();
    }

    /** The target as this family sees it. */
    TenantSetup setup(String family) {
        return session.setup(family);
    }

    /** The appId of a store of the chain. */
    String appId(Caller store) {
        return setup(KYBIO).tenant().credential(store).id();
    }

    PartnerApi partner() {
        return session.partner();
    }

    StoreApi store() {
        return session.store();
    }

    Customers customers() {
        return customers;
    }

    Members members() {
        return members;
    }

    void answered(Answer answer) {
        answers.add(answer);
    }

    /** The answer that the scenario speaks of: the last one. */
    Answer answer() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("nothing has been called yet");
        }
        return answers.get(answers.size() - 1);
    }

    List<Answer> answers() {
        return answers;
    }

    /** Keeps what a field was, under the name that it has in answers. */
    void know(String field, BigDecimal value) {
        before.put(field, value);
    }

    BigDecimal before(String field) {
        return Optional.ofNullable(before.get(field))
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not known as before; known are %s".formatted(field, before.keySet())));
    }
}
