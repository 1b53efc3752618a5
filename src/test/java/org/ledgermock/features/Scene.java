package org.ledgermock.features;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one scenario works with. Each has its own, on the thread that runs it. */
final class Scene {

    private static final ThreadLocal<Scene> CURRENT = ThreadLocal.withInitial(Scene::new);

    private final SceneClock clock = new SceneClock();
    private final Mock tencent = new Mock(Mock.TENCENT);
    private final Mock kybio = new Mock(Mock.KYBIO);
    private final Partner partner = new Partner(tencent, clock);
    private final Store store = new Store(kybio, clock);
    private final Customers customers = new Customers(partner);
    private final Members members = new Members(kybio, store, clock);
    private final Map<String, BigDecimal> before = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    private Scene() {
        clock.run();
    }

    static Scene current() {
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    SceneClock clock() {
        return clock;
    }

    /** The mock as this family sees it. */
    Mock mock(String family) {
        return family.equals(Mock.KYBIO) ? kybio : tencent;
    }

    Partner partner() {
        return partner;
    }

    Store store() {
        return store;
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
