package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What one scenario has for one family: set up by its first steps, there from the first call on. */
public final class TenantSetup {

    private final Target target;
    private final ScenarioTime time;
    private final List<Consumer<Tenant>> onceThere = new ArrayList<>();
    private MockSetup wanted;
    private Optional<Tenant> entered = Optional.empty();

    TenantSetup(Target target, ScenarioTime time, String family) {
        this.target = requireNonNull(target, "target");
        this.time = requireNonNull(time, "time");
        this.wanted = MockSetup.plain(family);
    }

    public void want(UnaryOperator<MockSetup> change) {
        if (entered.isPresent()) {
            throw new IllegalStateException(
                    "the mock has been called already: set it up in the scenario's first steps");
        }
        wanted = change.apply(wanted);
    }

    boolean isOfOwnMock() {
        return target.isOwnMock();
    }

    /** The same of a mock of our own alone: any other target is taken as it is. */
    public void wantOfMock(UnaryOperator<MockSetup> change) {
        if (target.isOwnMock()) {
            want(change);
        }
    }

    /** Does something to it before the first call. */
    public void onceThere(Consumer<Tenant> work) {
        onceThere.add(work);
    }

    public Tenant tenant() {
        return entered.orElseGet(this::enter);
    }

    private Tenant enter() {
        Tenant tenant = target.enter(wanted, time);
        entered = Optional.of(tenant);
        onceThere.forEach(work -> work.accept(tenant));
        return tenant;
    }
}
