package org.ledgermock.state;

import java.util.List;
import java.util.Optional;
import org.pcollections.AmortizedPQueue;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PQueue;

/**
 * The calls that have been carried out and may not be carried out again, of each group the newest, as an immutable
 * value.
 */
public final class OnceMemory {

    static final OnceMemory EMPTY = new OnceMemory(HashTreePMap.empty());

    private final PMap<Group, Newest> groups;

    private OnceMemory(PMap<Group, Newest> groups) {
        this.groups = groups;
    }

    private record Group(String operation, String name) {}

    /** The newest calls of one group, by key and in the order of their making. */
    private record Newest(PMap<List<String>, OnceCall> byKey, PQueue<OnceCall> inOrder) {

        static final Newest NONE = new Newest(HashTreePMap.empty(), AmortizedPQueue.empty());

        Newest plus(OnceCall call, int most) {
            PMap<List<String>, OnceCall> known = byKey.plus(call.key(), call);
            PQueue<OnceCall> order = inOrder.plus(call);
            while (order.size() > most) {
                OnceCall oldest = order.element();
                order = order.minus();
                // A key that came again after its time has a newer call.
                known = known.get(oldest.key()) == oldest ? known.minus(oldest.key()) : known;
            }
            return new Newest(known, order);
        }
    }

    /** The call with this key, if it is remembered. */
    public Optional<OnceCall> find(String operation, String group, List<String> key) {
        return Optional.ofNullable(groups.get(new Group(operation, group)))
                .flatMap(newest -> Optional.ofNullable(newest.byKey.get(key)));
    }

    /** As it was written: whoever wrote it has left out those that are too old. */
    static OnceMemory of(List<Change.Remember> written) {
        OnceMemory memory = EMPTY;
        for (Change.Remember one : written) {
            memory = memory.plus(one);
        }
        return memory;
    }

    /** As it can be written: of each group those that are remembered, in their order. */
    List<Change.Remember> form() {
        return groups.entrySet().stream()
                .flatMap(group -> group.getValue().inOrder.stream()
                        .map(call -> new Change.Remember(
                                group.getKey().operation,
                                group.getKey().name,
                                call,
                                group.getValue().inOrder.size())))
                .toList();
    }

    OnceMemory plus(Change.Remember remember) {
        Group group = new Group(remember.operation(), remember.group());
        Newest before = groups.getOrDefault(group, Newest.NONE);
        return new OnceMemory(groups.plus(group, before.plus(remember.call(), remember.newest())));
    }
}
