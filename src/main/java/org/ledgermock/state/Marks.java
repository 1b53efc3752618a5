package org.ledgermock.state;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/** The newest {@value #KEPT} marks set on an entity, oldest first; what is older is forgotten. */
public final class Marks {

    /** The bound that design.md sets on remembered duplicate keys of a member. */
    public static final int KEPT = 1_000;

    public static final Marks NONE = new Marks(OrderedPSet.empty());

    private final PSet<String> set;

    private Marks(PSet<String> set) {
        this.set = set;
    }

    public static Marks of(List<String> marks) {
        Marks all = NONE;
        for (String mark : marks) {
            all = all.plus(mark);
        }
        return all;
    }

    public boolean has(String mark) {
        return set.contains(mark);
    }

    public Marks plus(String mark) {
        PSet<String> more = set.plus(mark);
        return new Marks(more.size() > KEPT ? more.minus(more.iterator().next()) : more);
    }

    public List<String> asList() {
        return new ArrayList<>(set);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks that && asList().equals(that.asList());
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }

    @Override
    public String toString() {
        return set.toString();
    }
}
