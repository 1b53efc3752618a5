package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

/** One whose quantities a run may change. */
public record Holder(String family, String kind, String key) {

    public Holder {
        requireNonNull(family, "family");
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
