package org.ledgermock.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;
import org.ledgermock.state.RootForm;
import org.ledgermock.state.State;

/** Reads a seed that is all of a sandbox. It is held to the family's model as any other: who wrote it is not known. */
final class WholeSeed {

    private static final String PLACE = "/whole";

    private final DataFile file;
    private final EntityModel model;

    private WholeSeed(DataFile file, EntityModel model) {
        this.file = file;
        this.model = model;
    }

    /**
     * What the sandbox was, without credentials.
     *
     * @param limits those of a new sandbox
     * @throws org.ledgermock.contract.InvalidFile when there is no such sandbox of the family
     */
    static Root root(DataFile file, JsonObject whole, EntityModel model, Limits limits) {
        WholeSeed seed = new WholeSeed(file, model);
        RootForm form = seed.form(whole);
        FileMistakes mistakes = file.mistakes();
        String role = form.root().account().role();
        if (!role.isEmpty()) {
            model.contract()
                    .problemOfRole(role)
                    .ifPresent(problem -> mistakes.add(PLACE + "/root/account/role", problem));
        }
        if (form.root().isEnded()) {
            mistakes.add(PLACE + "/root/isEnded", "a sandbox that has ended does not go on");
        }
        for (int at = 0; at < form.states().size(); at++) {
            mistakes.addAll(
                    seed.mistakes(form.states().get(at).entities(), PLACE + "/states/%d/entities".formatted(at)));
        }
        mistakes.check();
        return form.read(model.model(), limits).withoutCredentials();
    }

    private RootForm form(JsonObject whole) {
        try {
            return RecordReader.read(whole, RootForm.class);
        } catch (JsonMismatch e) {
            throw file.wrong(e.below(PLACE));
        }
    }

    private FileMistakes mistakes(List<Entity> entities, String place) {
        FileMistakes mistakes = file.mistakes();
        for (int at = 0; at < entities.size(); at++) {
            mistakes.addAll(mistakes(entities.get(at), place + "/" + at));
        }
        if (mistakes.isEmpty()) {
            problem(entities).ifPresent(problem -> mistakes.add(place, problem));
        }
        return mistakes;
    }

    private FileMistakes mistakes(Entity entity, String place) {
        EntityKind kind = model.model().kinds().get(entity.kind());
        if (kind == null) {
            FileMistakes unknown = file.mistakes();
            unknown.add(
                    place + "/kind",
                    "%s has no kind '%s'".formatted(model.contract().family(), entity.kind()));
            return unknown;
        }
        FileMistakes mistakes = model.mistakes(entity.kind(), entity.values(), place + "/values", file);
        if (mistakes.isEmpty() && !kind.keyOf(entity.values()).equals(entity.key())) {
            mistakes.add(place + "/key", "its %s is another one".formatted(kind.key()));
        }
        return mistakes;
    }

    // Together.
    private Optional<String> problem(List<Entity> entities) {
        List<Change> changes = new ArrayList<>();
        entities.forEach(entity -> changes.add(new Change.Put(entity)));
        try {
            State state = State.empty(model.model(), 1).after(changes);
            return model.model().kinds().values().stream()
                    .filter(kind -> kind.single() && state.count(kind.name()) != 1)
                    .findFirst()
                    .map(kind -> "there has to be one %s, and there are %d"
                            .formatted(kind.name(), state.count(kind.name())));
        } catch (InvariantBroken e) {
            return Optional.of("the entities do not fit together: " + e.getMessage());
        }
    }
}
