package org.ledgermock.tencent.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.verify.TenantSetup;
import org.ledgermock.verify.steps.ScenarioContext;

/** What a scenario about a partner works with: its calls, and the customers that it speaks of. */
record PartnerScenario(ScenarioContext context, PartnerApi partner, Customers customers) {

    static final String FAMILY = "tencent-partner";

    PartnerScenario {
        requireNonNull(context, "context");
        requireNonNull(partner, "partner");
        requireNonNull(customers, "customers");
    }

    static PartnerScenario current() {
        return ScenarioContext.current().part(PartnerScenario.class, PartnerScenario::of);
    }

    private static PartnerScenario of(ScenarioContext context) {
        PartnerApi partner = new PartnerApi(context.session().of(FAMILY));
        PartnerScenario scene = new PartnerScenario(context, partner, new Customers(partner));
        context.say(scene::named);
        return scene;
    }

    TenantSetup setup() {
        return context.setup(FAMILY);
    }

    /** The JSON that words stand for: whose they are. */
    private Optional<String> named(String words) {
        return customers.uin(words).map(Object::toString);
    }
}
