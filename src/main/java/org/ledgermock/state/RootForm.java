package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.FaultsOnOrder;

/**
 * A root as it is written: records and JSON all through. A state that several of its roots share, as those of snapshots and of
 * the beginning do, is written once.
 *
 * @param states all of them
 */
public record RootForm(List<StateForm> states, OneRoot root) {

    public RootForm {
        states = List.copyOf(states);
        requireNonNull(root, "root");
        requireState(root, states.size());
    }

    private static void requireState(OneRoot one, int states) {
        if (one.state < 0 || one.state >= states) {
            throw new IllegalArgumentException(
                    "of %d states, the first of which is 0, none is number %d".formatted(states, one.state));
        }
        one.snapshots.forEach(snapshot -> requireState(snapshot.root, states));
        one.beginning.ifPresent(first -> requireState(first, states));
    }

    /**
     * One root.
     *
     * @param state its place among the states
     */
    public record OneRoot(
            long version,
            int state,
            Account account,
            AdjustableTime wireTime,
            AdjustableTime apiTime,
            LimitsForm limits,
            FaultsForm faults,
            List<HeldCredential> credentials,
            List<Named> snapshots,
            long restored,
            boolean isEnded,
            Optional<OneRoot> beginning) {

        public OneRoot {
            if (version < 1) {
                throw new IllegalArgumentException("versions begin with 1, and not with " + version);
            }
        }
    }

    /** A root under a name. */
    public record Named(String name, Instant at, OneRoot root) {}

    /** Limits: which were changed, and what was counted. */
    public record LimitsForm(Map<String, Long> changed, List<Window> counts) {}

    /** What was counted in one window. */
    public record Window(Limits.Key key, long window, Limits.Calls calls) {}

    /** The faults on order. */
    public record FaultsForm(List<StandingForm> standing, long ordered, long forgotten) {}

    /** One order, and how it stands. */
    public record StandingForm(FaultOrder order, FaultsOnOrder.Passage passage) {}

    /** A root as it can be written. */
    public static RootForm of(Root root) {
        List<State> states = new ArrayList<>();
        OneRoot written = written(root, states);
        return new RootForm(states.stream().map(State::form).toList(), written);
    }

    private static OneRoot written(Root root, List<State> states) {
        int at = states.indexOf(root.state());
        if (at < 0) {
            at = states.size();
            states.add(root.state());
        }
        return new OneRoot(
                root.version(),
                at,
                root.account(),
                root.wireTime(),
                root.apiTime(),
                root.limits().form(),
                new FaultsForm(
                        root.faults().standing().stream()
                                .map(one -> new StandingForm(one.order(), one.passage()))
                                .toList(),
                        root.faults().ordered(),
                        root.faults().forgotten()),
                root.credentials(),
                root.snapshots().stream()
                        .map(named -> new Named(named.name(), named.at(), written(named.root(), states)))
                        .toList(),
                root.restored(),
                root.isEnded(),
                root.beginning().map(first -> written(first, states)));
    }

    /**
     * The root that was written.
     *
     * @param model that its state is of
     * @param limits those of a new sandbox of that family
     */
    public Root read(Model model, Limits limits) {
        return read(root, states.stream().map(form -> State.of(model, form)).toList(), limits);
    }

    private static Root read(OneRoot one, List<State> states, Limits limits) {
        return new Root(
                one.version,
                states.get(one.state),
                one.account,
                one.wireTime,
                one.apiTime,
                limits.with(one.limits),
                new FaultsOnOrder(
                        one.faults.standing.stream()
                                .map(standing -> new FaultsOnOrder.Standing(standing.order, standing.passage))
                                .toList(),
                        one.faults.ordered,
                        one.faults.forgotten),
                one.credentials,
                one.snapshots.stream()
                        .map(named -> new NamedRoot(named.name, named.at, read(named.root, states, limits)))
                        .toList(),
                one.restored,
                one.isEnded,
                one.beginning.map(first -> read(first, states, limits)));
    }
}
