package org.ledgermock.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;

/** The entities of seeds of one family, one seed after the other: what is wrong in a seed is told all at once. */
final class SeedEntities {

    private final EntityModel model;
    private final Numbering numbering;
    private final Sums sums;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** An entity that leaves to the others what it has: they are known when all seeds are. */
    private record Open(String kind, JsonObject values, String place, DataFile file) {}

    SeedEntities(EntityModel model) {
        this.model = model;
        this.numbering = new Numbering(model);
        this.sums = new Sums(model.model());
    }

    List<Change> changes() {
        return changes;
    }

    /** @throws org.ledgermock.contract.InvalidFile when something in it does not fit the family or the seeds before it */
    void add(SeedLibrary.NamedSeed named) {
        FileMistakes mistakes = named.file().mistakes();
        named.seed()
                .account()
                .map(SeedFile.AccountEntry::name)
                .flatMap(Texts::problemOfName)
                .ifPresent(problem -> mistakes.add("/account/name", problem));
        named.seed()
                .account()
                .flatMap(SeedFile.AccountEntry::role)
                .ifPresent(role -> model.contract()
                        .problemOfRole(role)
                        .ifPresent(problem -> mistakes.add("/account/role", problem)));
        named.seed().entities().forEach((kind, entities) -> {
            String place = JsonPointer.below("/entities", kind);
            if (isKnown(kind, place, mistakes)) {
                for (int at = 0; at < entities.size(); at++) {
                    JsonObject values = numbering.numbered(kind, entities.get(at));
                    if (sums.isOpen(kind, values)) {
                        open.add(new Open(kind, values, place + "/" + at, named.file()));
                    } else {
                        mistakes.addAll(put(kind, values, place + "/" + at, named.file()));
                    }
                }
            }
        });
        for (int at = 0; at < named.seed().series().size(); at++) {
            add(named.seed().series().get(at), "/series/" + at, named.file(), mistakes);
        }
        mistakes.check();
    }

    // Of a series the first entity that is wrong is told of: the others are made by the same pattern.
    private void add(Series series, String place, DataFile file, FileMistakes mistakes) {
        if (!isKnown(series.kind(), place + "/kind", mistakes)) {
            return;
        }
        try {
            JsonObject first = series.entity(1);
            for (int number = 1; number <= series.count(); number++) {
                JsonObject values =
                        numbering.numbered(series.kind(), series.entity(number).sharingNamesOf(first));
                FileMistakes wrong = put(series.kind(), values, place + "/values", file);
                if (!wrong.isEmpty()) {
                    mistakes.addAll(wrong.within("number %d of the series: ".formatted(number)));
                    return;
                }
            }
        } catch (JsonMismatch e) {
            mistakes.add(e.below(place + "/values"));
        }
    }

    private boolean isKnown(String kind, String place, FileMistakes mistakes) {
        Set<String> known = new TreeSet<>(model.model().kinds().keySet());
        if (!known.contains(kind)) {
            mistakes.add(
                    place,
                    "%s has no kind '%s'%s, allowed: %s"
                            .formatted(
                                    model.contract().family(),
                                    kind,
                                    Likely.hint(kind, known),
                                    String.join(", ", known)));
        }
        return known.contains(kind);
    }

    private FileMistakes put(String kindName, JsonObject values, String place, DataFile file) {
        FileMistakes mistakes = model.mistakes(kindName, values, place, file);
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        EntityKind kind = model.model().kind(kindName);
        Entity entity = Entity.of(kind, values);
        Set<String> taken = keys.computeIfAbsent(kindName, none -> new LinkedHashSet<>());
        if (!taken.add(entity.key()) || kind.single() && taken.size() > 1) {
            mistakes.add(
                    place,
                    kind.single()
                            ? "there can be one %s only, and this seed or one before it has it".formatted(kindName)
                            : "the %s %s is there twice".formatted(kindName, entity.key()));
        } else {
            changes.add(new Change.Put(entity));
        }
        return mistakes;
    }

    private JsonObject closed(Open one) {
        try {
            return sums.closed(one.kind, one.values, changes);
        } catch (IllegalArgumentException e) {
            // A sum of more digits than a number has.
            throw one.file.wrong(one.place, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds what could not be known before.
     *
     * @param last the file that is to blame when an entity is missing that there has to be
     */
    void finish(DataFile last) {
        for (Open one : open) {
            put(one.kind, closed(one), one.place, one.file).check();
        }
        for (EntityKind kind : model.model().kinds().values()) {
            if (kind.single() && !keys.containsKey(kind.name())) {
                throw last.wrong("/entities", "a %s is missing, and there has to be one".formatted(kind.name()));
            }
        }
    }
}
