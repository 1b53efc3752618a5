package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Tenant;

/**
 * An endpoint that is not a mock of our own. Each call is judged before it is sent; what was changed is put back
 * after each scenario, and by {@link #putBack} from wherever a run is stopped.
 */
public final class LiveTarget implements Target {

    private final String name;
    private final String words;
    private final HttpTarget http;
    private final Contracts contracts;
    private final Map<String, Credential> credentials;
    private final Map<String, Map<String, String>> common;
    private final Permission permission;
    private final Throttle pace;
    private final InstantSource clock;
    private final Placeholders placeholders;
    private final Outlet outlet;
    private final GuardedCalls guarded;
    private volatile Map<String, Credential> seconds = Map.of();

    /**
     * A target.
     *
     * @param name as reports name it
     * @param words what {@code verify} is given to run against it
     * @param credentials by family
     * @param common parameters that go with each call, by family
     * @param journal where what is changed is kept; what it has already is put back
     * @param waiter lets time pass between calls
     */
    public LiveTarget(
            String name,
            String words,
            HttpTarget http,
            Contracts contracts,
            Map<String, Credential> credentials,
            Map<String, Map<String, String>> common,
            Permission permission,
            ChangeJournal journal,
            InstantSource clock,
            Waiter waiter) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.common = Map.copyOf(common);
        this.name = requireNonNull(name, "name");
        this.words = requireNonNull(words, "words");
        this.http = requireNonNull(http, "http");
        this.credentials = Map.copyOf(credentials);
        this.permission = requireNonNull(permission, "permission");
        this.clock = requireNonNull(clock, "clock");
        this.pace = new Throttle(contracts, clock, waiter::await);
        this.placeholders = new Placeholders(contracts.files(), credentials.keySet(), credentials.values());
        this.outlet = new Outlet(http, pace, placeholders);
        credentials.keySet().forEach(family -> outlet.allow(family, permission.calls()));
        this.guarded = new GuardedCalls(
                contracts,
                permission,
                outlet,
                new Accounts(Session.on(new Unguarded(), contracts)),
                journal,
                clock,
                waiter);
    }

    /** With a second credential of the same account, by family: of another store of a chain, or a rotated key. */
    public LiveTarget withSeconds(Map<String, Credential> more) {
        seconds = Map.copyOf(more);
        seconds.values().forEach(placeholders::know);
        return this;
    }

    /** Lets time pass. */
    public interface Waiter {

        void await(Duration time) throws InterruptedException;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOwnMock() {
        return false;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public ScenarioTime newTime() {
        return new WallTime(clock, pace, permission.mutations());
    }

    @Override
    public Tenant enter(MockSetup wanted, ScenarioTime time) {
        if (!wanted.isPlain()) {
            throw new SkippedException("it asks for a state or an option, which only the mock has");
        }
        return new Endpoint(wanted.family(), true);
    }

    @Override
    public String hide(String text) {
        return placeholders.hide(text);
    }

    /** Sends nothing more for scenarios; a call that is under way is waited for by {@link #putBack}. */
    public void stop() {
        guarded.stop();
    }

    /**
     * Reads how many calls are left of the day, where calls are counted by the day, and takes a share of them; says so.
     *
     * @return a line for each family that has such a count
     */
    public List<String> share(List<String> families) {
        DayShare share = new DayShare(Session.on(new Unguarded(), contracts), credentials, clock);
        return families.stream()
                .flatMap(family -> share.of(family, permission.calls()).stream())
                .map(one -> {
                    outlet.allow(one.family(), one.calls());
                    return one.line();
                })
                .toList();
    }

    /** How many calls went out by now, by family. */
    public Map<String, Long> calls() {
        return outlet.callsByFamily();
    }

    /** Whether a call was left out because no more may be made. */
    public boolean isOutOfCalls() {
        return outlet.isOutOfCalls();
    }

    @Override
    public void leave() {
        guarded.leave();
    }

    /** Puts back what was changed, once; a second call tells the same. */
    public RestoreReport putBack() {
        return guarded.putBack();
    }

    @Override
    public void close() {
        stop();
        putBack();
    }

    private final class Endpoint implements Tenant {

        private final String family;
        private final boolean judged;

        Endpoint(String family, boolean judged) {
            this.family = family;
            this.judged = judged;
        }

        @Override
        public String host() {
            return http.host();
        }

        @Override
        public Credential credential(Caller caller) {
            if (caller == Caller.SECOND) {
                return Optional.ofNullable(seconds.get(family))
                        .orElseThrow(() -> new SkippedException(
                                "it needs a second credential of the account (a second one of %s in --credentials)"
                                        .formatted(family)));
            }
            if (caller != Caller.MAIN) {
                throw new SkippedException("it needs another credential than those of the account");
            }
            return Optional.ofNullable(credentials.get(family))
                    .orElseThrow(() -> new SkippedException("there is no credential of " + family));
        }

        @Override
        public Map<String, String> common() {
            return common.getOrDefault(family, Map.of());
        }

        @Override
        public Response send(Outgoing call) throws IOException, InterruptedException {
            return judged ? guarded.send(call) : outlet.send(call, 0);
        }

        @Override
        public List<Response> sendAtOnce(List<Outgoing> calls) throws IOException, InterruptedException {
            return judged ? guarded.sendAtOnce(calls) : Tenant.super.sendAtOnce(calls);
        }

        @Override
        public List<String> changeable(String kind) {
            List<String> keys = permission.of(kind);
            // Read before a call is signed, not between: vendors look at the clock.
            if (judged) {
                keys.stream().findFirst().ifPresent(key -> guarded.prepare(new Holder(family, kind, key)));
            }
            return keys;
        }

        @Override
        public void giveToOther(String kind, JsonObject entity) {
            throw new SkippedException("it puts something into the mock");
        }
    }

    /** The same endpoint for putting back: nothing is judged there, for it undoes what was. */
    private final class Unguarded implements Target {

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isOwnMock() {
            return false;
        }

        @Override
        public ScenarioTime newTime() {
            return new WallTime(clock, pace, true);
        }

        @Override
        public Tenant enter(MockSetup wanted, ScenarioTime time) {
            return new Endpoint(wanted.family(), false);
        }

        @Override
        public String hide(String text) {
            return placeholders.hide(text);
        }

        @Override
        public void close() {
            // The target outlives it.
        }
    }
}
