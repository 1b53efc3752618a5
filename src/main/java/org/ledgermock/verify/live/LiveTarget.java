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
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
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
 * An endpoint that is not a mock of our own. Each call is judged before it is sent; what was changed is put back by
 * {@link #putBack}, at the end and from wherever a run is stopped.
 */
public final class LiveTarget implements Target {

    private final String name;
    private final String words;
    private final HttpTarget http;
    private final Contracts contracts;
    private final Map<String, Credential> credentials;
    private final Map<String, Map<String, String>> common;
    private final Permission permission;
    private final LiveGuard guard;
    private final Throttle pace;
    private final InstantSource clock;
    private final Placeholders placeholders;
    private final Compensation compensation;
    private volatile boolean stopped;

    /**
     * A target.
     *
     * @param name as reports name it
     * @param words what {@code verify} is given to run against it
     * @param credentials by family
     * @param common parameters that go with each call, by family
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
            InstantSource clock,
            Waiter waiter) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.common = Map.copyOf(common);
        this.name = requireNonNull(name, "name");
        this.words = requireNonNull(words, "words");
        this.http = requireNonNull(http, "http");
        this.credentials = Map.copyOf(credentials);
        this.permission = requireNonNull(permission, "permission");
        this.guard = new LiveGuard(contracts, permission);
        this.clock = requireNonNull(clock, "clock");
        this.pace = new Throttle(contracts, clock, waiter::await);
        this.placeholders = new Placeholders(contracts.files(), credentials.keySet(), credentials.values());
        this.compensation = new Compensation(new Accounts(Session.on(new Unguarded(), contracts)));
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
        return new WallTime(clock, pace);
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
        stopped = true;
    }

    /** Puts back what was changed, once; a second call tells the same. */
    public synchronized RestoreReport putBack() {
        return compensation.putBack();
    }

    @Override
    public void close() {
        stop();
        putBack();
    }

    private synchronized Response guarded(Outgoing call) throws IOException, InterruptedException {
        if (stopped) {
            throw new SkippedException("the run was stopped");
        }
        Optional<LiveGuard.Admitted> admitted = guard.admit(call);
        if (admitted.isEmpty()) {
            return send(call);
        }
        LiveGuard.Admitted change = admitted.get();
        change.key().ifPresent(key -> change.kind().ifPresent(kind -> compensation.remember(call.family(), kind, key)));
        guard.sent(change);
        boolean refused = false;
        try {
            Response response = send(call);
            refused = isRefusal(call.family(), response);
            return response;
        } finally {
            if (refused) {
                guard.refused(change);
            } else {
                compensation.mayHaveBeenCarriedOut(call.family(), change.operation());
            }
        }
    }

    private Response send(Outgoing call) throws IOException, InterruptedException {
        pace.beforeCall(call.family(), call.operation());
        Response response = http.send(call.request());
        if (JsonReader.read(response.body()) instanceof JsonReading.Read read) {
            placeholders.learn(read.value());
        }
        return response;
    }

    // Only what is plainly one: anything else may have been carried out.
    private boolean isRefusal(String family, Response response) {
        return contracts.protocol(family).read(response, Optional.empty()).refused();
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
            if (caller != Caller.MAIN) {
                throw new SkippedException("it needs a second credential");
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
            return judged ? guarded(call) : LiveTarget.this.send(call);
        }

        @Override
        public List<String> changeable(String kind) {
            return permission.of(kind);
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
            return new WallTime(clock, pace);
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
