package org.ledgermock.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * All entities of a kind in their order, as one list: put together when they are first walked, for a filter looks at
 * each of them, and looking each up by its key costs more than the filter. A later state makes its list of the one
 * before and of the few entities that were put since, so that a change costs next to nothing until somebody walks.
 */
final class OrderedView {

    /** So many changes are carried over; after more the list is put together anew. */
    private static final int CARRIED = 64;

    private final @Nullable List<Entity> before;
    private final PStack<Entity> since;
    private volatile @Nullable List<Entity> whole;

    private OrderedView(@Nullable List<Entity> before, PStack<Entity> since) {
        this.before = before;
        this.since = since;
    }

    static OrderedView unknown() {
        return new OrderedView(null, ConsPStack.empty());
    }

    /** The walk of a state in which this entity is put: a new one, or one that keeps its place. */
    OrderedView plus(Entity entity) {
        List<Entity> known = whole;
        if (known != null) {
            return new OrderedView(known, ConsPStack.singleton(entity));
        }
        return before == null || since.size() == CARRIED ? unknown() : new OrderedView(before, since.plus(entity));
    }

    boolean isKnown() {
        return whole != null;
    }

    /** @param all every entity in order, asked for only when the list has to be put together anew */
    List<Entity> whole(Supplier<List<Entity>> all, Comparator<Entity> order) {
        List<Entity> known = whole;
        if (known == null) {
            known = Collections.unmodifiableList(before == null ? all.get() : carriedOver(before, order));
            whole = known;
        }
        return known;
    }

    private List<Entity> carriedOver(List<Entity> earlier, Comparator<Entity> order) {
        List<Entity> entities = new ArrayList<>(earlier);
        List<Entity> oldestFirst = new ArrayList<>(since);
        Collections.reverse(oldestFirst);
        for (Entity entity : oldestFirst) {
            int at = Collections.binarySearch(entities, entity, order);
            if (at >= 0) {
                entities.set(at, entity);
            } else {
                entities.add(-at - 1, entity);
            }
        }
        return entities;
    }
}
