package org.ledgermock.kybio.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonString;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.TenantSetup;
import org.ledgermock.verify.steps.ScenarioContext;

/** What a scenario about a store works with: its calls, and the members that it speaks of. */
record StoreScenario(ScenarioContext context, StoreApi store, Members members) {

    static final String FAMILY = "kybio-member";

    private static final Pattern DAYS = Pattern.compile("(\\d+) days ago|in (\\d+) days");

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
        StoreScenario scene = new StoreScenario(context, store, new Members(store));
        context.say(scene::named);
        return scene;
    }

    TenantSetup setup() {
        return context.setup(FAMILY);
    }

    /** The appId of a store of the chain. */
    String appId(Caller caller) {
        return setup().tenant().credential(caller).id();
    }

    /** The JSON that words of a table stand for: times, and whose they are. */
    private Optional<String> named(String words) {
        return switch (words) {
            case "a new time" -> text(members.newTime());
            case "a new time and its zone" -> text(members.newTime() + " +0800");
            case "a new time with a T" -> text(members.newTime().replace(' ', 'T'));
            case "a new time in digits" -> Optional.of(members.newTime().replaceAll("\\D", ""));
            case "the same time" -> text(members.sameTime());
            case "the time before it" -> text(members.timeBefore());
            case "the store" -> text(appId(Caller.MAIN));
            case "the second store" -> text(appId(Caller.SECOND));
            case "today" -> day(0);
            default -> members.uid(words).or(() -> otherDay(words));
        };
    }

    private Optional<String> otherDay(String words) {
        Matcher matcher = DAYS.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String ago = matcher.group(1);
        return day(ago == null ? -Integer.parseInt(matcher.group(2)) : Integer.parseInt(ago));
    }

    // As the vendor's own clock has it.
    private Optional<String> day(int ago) {
        FamilyCalls calls = store.calls();
        return text(calls.times().day(calls.time().instant()).minusDays(ago).toString());
    }

    private static Optional<String> text(String text) {
        return Optional.of(new JsonString(text).toString());
    }
}
