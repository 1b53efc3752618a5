package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonPointer;

/**
 * What a client of a family has to do besides keeping to its contracts, as {@code conduct.json} says; schemas/README.md
 * describes it. A family without that file has rules for nothing.
 *
 * @param stamp the header in which a client says when it made a request
 * @param busy ids of error statements by which the vendor says that it cannot answer now, the preferred ones first
 * @param limited errors that ask for a pause: codes, what stands before a dot in codes, or ids of statements
 * @param unclear errors after which a change may have been made all the same, written alike
 * @param hopeless errors that the same call meets each time, written alike
 * @param operations by name
 * @param live what a run at a live endpoint may change, and how
 */
public record Conduct(
        Optional<Stamp> stamp,
        List<String> busy,
        List<String> limited,
        List<String> unclear,
        List<String> hopeless,
        Map<String, OfOperation> operations,
        Optional<LiveConduct> live) {

    /** When nothing is said. */
    public static final Conduct NONE =
            new Conduct(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Map.of(), Optional.empty());

    private static final String FILE = "conduct.json";

    public Conduct {
        requireNonNull(stamp, "stamp");
        busy = List.copyOf(busy);
        limited = List.copyOf(limited);
        unclear = List.copyOf(unclear);
        hopeless = List.copyOf(hopeless);
        operations = Map.copyOf(operations);
        requireNonNull(live, "live");
    }

    /**
     * A header that says when a request was made.
     *
     * @param unit two requests of the same unit have the same stamp
     */
    public record Stamp(String header, Unit unit) {

        public Stamp {
            requireNonNull(header, "header");
            requireNonNull(unit, "unit");
        }
    }

    /** How fine a stamp is. */
    public enum Unit {
        MILLISECOND,
        SECOND
    }

    /**
     * What there is to know of an operation.
     *
     * @param key where the arguments of a change name the entity that is changed
     * @param unique where the arguments of a change have what the vendor takes once only
     * @param readBack operations that show whether the change was made
     */
    public record OfOperation(
            Optional<JsonPointer> key,
            Optional<JsonPointer> unique,
            List<String> readBack,
            Optional<Pages> pages,
            Optional<Scroll> scroll) {

        public OfOperation {
            requireNonNull(key, "key");
            requireNonNull(unique, "unique");
            readBack = List.copyOf(readBack);
            requireNonNull(pages, "pages");
            requireNonNull(scroll, "scroll");
        }
    }

    /**
     * Its answers are numbered pages.
     *
     * @param number in the arguments, 1 where it is absent
     * @param total in the answer's document: how many items there are in all
     * @param items in the answer's document: those of this page
     */
    public record Pages(JsonPointer number, JsonPointer total, JsonPointer items) {

        public Pages {
            requireNonNull(number, "number");
            requireNonNull(total, "total");
            requireNonNull(items, "items");
        }
    }

    /**
     * Its answers are pages of which each says how to ask for the next.
     *
     * @param after in the arguments, absent for the first page
     * @param items in the answer's document: those of this page
     * @param size in the answer's document: how many a full page has; one that is not full is the last
     * @param next in the answer's document: where to go on; on the last page it is null, empty or not there
     */
    public record Scroll(JsonPointer after, JsonPointer items, Optional<JsonPointer> size, Optional<JsonPointer> next) {

        public Scroll {
            requireNonNull(after, "after");
            requireNonNull(items, "items");
            requireNonNull(size, "size");
            requireNonNull(next, "next");
            if (size.isPresent() == next.isPresent()) {
                throw new IllegalArgumentException("a scroll has either 'size' or 'next', which tell its last page");
            }
        }
    }

    /**
     * Whether an error is among some that are named here: by its code, by what stands before a dot in it, or by the id of
     * its statement.
     */
    public static boolean isAmong(List<String> named, String code, String id) {
        return named.stream().anyMatch(name -> code.equals(name) || code.startsWith(name + ".") || id.equals(name));
    }

    /** What an error of an operation means to a client: {@code limited}, {@code unclear} or {@code hopeless}. */
    public Optional<String> means(String code, String id) {
        if (isAmong(limited, code, id)) {
            return Optional.of("limited");
        }
        if (isAmong(unclear, code, id)) {
            return Optional.of("unclear");
        }
        return isAmong(hopeless, code, id) ? Optional.of("hopeless") : Optional.empty();
    }

    static Conduct load(String folder, ClassPathFiles files, Map<String, Contract> contracts) {
        String name = folder + FILE;
        if (files.text(name).isEmpty()) {
            return NONE;
        }
        DataFile source = files.file(name);
        Conduct conduct = source.read(Conduct.class);
        ConductCheck check = new ConductCheck(source.mistakes(), contracts);
        check.check(conduct);
        return conduct;
    }
}
