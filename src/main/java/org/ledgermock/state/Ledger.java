package org.ledgermock.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/**
 * The record of every change of a quantity in a sandbox, as an immutable value.
 *
 * <p>It keeps at least the newest entries up to its bound. Older ones are folded: they go on counting in {@link #count}
 * and {@link #moved}, exactly, but can no longer be read. Entries stand in blocks, so that an append copies one short
 * array and only every {@value #BLOCK}th one packs them and touches the tree of blocks.
 */
public final class Ledger {

    private static final int BLOCK = 16;

    private final int bound;
    private final TreePMap<Long, PackedEntries> blocks;
    private final Change.Entry[] tail;
    private final long count;
    private final Totals moved;

    private Ledger(int bound, TreePMap<Long, PackedEntries> blocks, Change.Entry[] tail, long count, Totals moved) {
        this.bound = bound;
        this.blocks = blocks;
        this.tail = tail;
        this.count = count;
        this.moved = moved;
    }

    static Ledger empty(int bound) {
        return new Ledger(bound, TreePMap.empty(Comparator.<Long>naturalOrder()), new Change.Entry[0], 0, Totals.NONE);
    }

    /** A ledger as it was written. */
    static Ledger of(StateForm.LedgerForm form) {
        List<Change.Entry> entries = form.entries();
        int inTail = (int) Math.min(form.count() % BLOCK, entries.size());
        int first = entries.size() - inTail;
        TreePMap<Long, PackedEntries> blocks = TreePMap.empty(Comparator.<Long>naturalOrder());
        long number = form.count() / BLOCK;
        for (int end = first; end > 0; end -= BLOCK) {
            number--;
            blocks = blocks.plus(
                    number,
                    PackedEntries.of(
                            entries.subList(Math.max(0, end - BLOCK), end).toArray(new Change.Entry[0])));
        }
        Totals moved = Totals.NONE;
        for (StateForm.Total total : form.moved()) {
            moved = moved.plus(total.kind(), total.quantity(), total.sum());
        }
        return new Ledger(
                form.bound(),
                blocks,
                entries.subList(first, entries.size()).toArray(new Change.Entry[0]),
                form.count(),
                moved);
    }

    /** As it can be written. */
    StateForm.LedgerForm form() {
        List<Change.Entry> entries = new ArrayList<>(newestFirst().toList());
        Collections.reverse(entries);
        return new StateForm.LedgerForm(bound, count, entries, moved.form());
    }

    Ledger plus(Change.Entry entry) {
        Change.Entry[] longer = Arrays.copyOf(tail, tail.length + 1);
        longer[tail.length] = entry;
        Totals sums = moved;
        for (Change.Movement movement : entry.movements()) {
            sums = sums.plus(entry.kind(), movement.quantity(), movement.amount());
        }
        if (longer.length < BLOCK) {
            return new Ledger(bound, blocks, longer, count + 1, sums);
        }
        TreePMap<Long, PackedEntries> more = blocks.plus(count / BLOCK, PackedEntries.of(longer));
        boolean foldOldest = (more.size() - 1) * BLOCK >= bound;
        return new Ledger(bound, foldOldest ? more.minusFirstEntry() : more, new Change.Entry[0], count + 1, sums);
    }

    /** Counts and sums alone, all entries folded. */
    public Ledger folding() {
        return new Ledger(bound, TreePMap.empty(Comparator.<Long>naturalOrder()), new Change.Entry[0], count, moved);
    }

    /** Once folded, with those of its entries that a later ledger still has. */
    public Ledger from(Ledger later) {
        long whole = count / BLOCK;
        return new Ledger(
                bound, later.blocks.headMap(whole, false), later.first(whole, (int) (count % BLOCK)), count, moved);
    }

    // The first so many entries of a block; none when it has been folded.
    private Change.Entry[] first(long block, int entries) {
        if (count / BLOCK == block) {
            return Arrays.copyOf(tail, Math.min(tail.length, entries));
        }
        PackedEntries packed = blocks.get(block);
        return packed == null ? new Change.Entry[0] : packed.first(entries);
    }

    /** How many entries were ever made. */
    public long count() {
        return count;
    }

    /** How many of them can no longer be read. */
    public long folded() {
        return count - (long) blocks.size() * BLOCK - tail.length;
    }

    /** The exact sum of all amounts ever moved of a quantity of a kind of entity. */
    public BigDecimal moved(String kind, String quantity) {
        return moved.of(kind, quantity);
    }

    public Stream<Change.Entry> newestFirst() {
        return Stream.concat(
                newestOfTail(), blocks.descendingMap().values().stream().flatMap(PackedEntries::newestFirst));
    }

    /** The entries of one entity, newest first. */
    public Stream<Change.Entry> newestFirst(String kind, String key) {
        return Stream.concat(
                newestOfTail()
                        .filter(entry -> entry.key().equals(key) && entry.kind().equals(kind)),
                blocks.descendingMap().values().stream().flatMap(block -> block.newestFirst(kind, key)));
    }

    private Stream<Change.Entry> newestOfTail() {
        return IntStream.range(0, tail.length).mapToObj(at -> tail[tail.length - 1 - at]);
    }
}
