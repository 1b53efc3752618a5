package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonMismatch;

/** What is found to be wrong in one file, collected so that all of it is told at once. */
public final class FileMistakes {

    private final DataFile file;
    private final List<JsonMismatch.Mistake> found = new ArrayList<>();

    FileMistakes(DataFile file) {
        this.file = file;
    }

    /** @param pointer to the place in the file */
    public void add(String pointer, String problem) {
        found.add(new JsonMismatch.Mistake(pointer, problem));
    }

    public void add(JsonMismatch mismatch) {
        found.addAll(mismatch.mistakes());
    }

    public void addAll(FileMistakes others) {
        found.addAll(others.found);
    }

    /** The same with something before each of their problems. */
    public FileMistakes within(String what) {
        FileMistakes within = new FileMistakes(file);
        found.forEach(
                one -> within.found.add(new JsonMismatch.Mistake(one.pointer(), what + one.problem(), one.place())));
        return within;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidFile when there are any */
    public void check() {
        if (!found.isEmpty()) {
            throw invalid();
        }
    }

    InvalidFile invalid() {
        return file.wrong(found);
    }
}
