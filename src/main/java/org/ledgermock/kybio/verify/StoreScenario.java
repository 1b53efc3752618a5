package org.ledgermock.kybio.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.TenantSetup;
import org.ledgermock.verify.steps.ScenarioContext;

/** What a scenario about a store works with: its calls, and the members that it speaks of. */
record StoreScenario(ScenarioContext context, StoreApi store, Members members) {

    static final String FAMILY = "kybio-member";

    StoreScenario {
        requireNonNull(context, "context");
        requireNonNull(store, "store");
        requireNonNull(members, "members");
    }

    static StoreScenario current() {
        return ScenarioContext.current().part(StoreScenario.class, StoreScenario::of);
    }

    private static StoreScenario of(ScenarioContext context) {
        StoreApi store = new StoreApi(context.session().of(FAMILY));
        return new StoreScenario(context, store, new Members(store));
    }

    TenantSetup setup() {
        return context.setup(FAMILY);
    }

    /** The appId of a store of the chain. */
    String appId(Caller caller) {
        return setup().tenant().credential(caller).id();
    }

    /** The JSON that words of a table stand for: times, and whose they are. */
    Optional<String> named(String words) {
        return switch (words) {
            case "a new time" -> Optional.of("\"" + members.newTime() + "\"");
            case "a new time and its zone" -> Optional.of("\"" + members.newTime() + " +0800\"");
            case "a new time with a T" -> Optional.of("\"" + members.newTime().replace(' ', 'T') + "\"");
            case "a new time in digits" -> Optional.of(members.newTime().replaceAll("\\D", ""));
            case "the same time" -> Optional.of("\"" + members.sameTime() + "\"");
            case "the time before it" -> Optional.of("\"" + members.timeBefore() + "\"");
            default -> members.uid(words);
        };
    }
}
