package org.ledgermock.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A block of ledger entries in one array of bytes, in place of fifteen objects for each: under load the ledger is what
 * most of the garbage collector's work would be spent on, and entries are written far more often than read.
 */
final class PackedEntries {

    private final byte[] bytes;
    private final int[] starts;
    private final String[] texts;

    private PackedEntries(byte[] bytes, int[] starts, String[] texts) {
        this.bytes = bytes;
        this.starts = starts;
        this.texts = texts;
    }

    static PackedEntries of(Change.Entry[] entries) {
        Packer packer = new Packer();
        int[] starts = new int[entries.length];
        for (int at = 0; at < entries.length; at++) {
            starts[at] = packer.size();
            pack(entries[at], packer);
        }
        return new PackedEntries(packer.bytes(), starts, packer.texts());
    }

    // Kind and key come first: entries of others can be passed over without being unpacked.
    private static void pack(Change.Entry entry, Packer packer) {
        packer.text(entry.kind());
        packer.text(entry.key());
        packer.number(entry.at().getEpochSecond());
        packer.number(entry.at().getNano());
        packer.text(entry.operation());
        packer.ownText(entry.requestId());
        packer.number(entry.movements().size());
        for (Change.Movement movement : entry.movements()) {
            packer.text(movement.quantity());
            packer.decimal(movement.before());
            packer.decimal(movement.amount());
        }
        packer.json(entry.details());
    }

    Stream<Change.Entry> newestFirst() {
        return indices().mapToObj(this::entry);
    }

    Stream<Change.Entry> newestFirst(String kind, String key) {
        return indices().filter(at -> isOf(at, kind, key)).mapToObj(this::entry);
    }

    /** The first so many, in the order in which they were made. */
    Change.Entry[] first(int count) {
        return IntStream.range(0, count).mapToObj(this::entry).toArray(Change.Entry[]::new);
    }

    private IntStream indices() {
        return IntStream.range(0, starts.length).map(at -> starts.length - 1 - at);
    }

    private boolean isOf(int at, String kind, String key) {
        Unpacker unpacker = new Unpacker(bytes, starts[at], texts);
        return unpacker.text().equals(kind) && unpacker.text().equals(key);
    }

    private Change.Entry entry(int at) {
        Unpacker unpacker = new Unpacker(bytes, starts[at], texts);
        String kind = unpacker.text();
        String key = unpacker.text();
        Instant instant = Instant.ofEpochSecond(unpacker.number(), unpacker.number());
        String operation = unpacker.text();
        String requestId = unpacker.ownText();
        long count = unpacker.number();
        List<Change.Movement> movements = new ArrayList<>((int) count);
        while (movements.size() < count) {
            movements.add(new Change.Movement(unpacker.text(), unpacker.decimal(), unpacker.decimal()));
        }
        return new Change.Entry(instant, operation, requestId, kind, key, movements, unpacker.object());
    }
}
