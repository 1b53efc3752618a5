package org.ledgermock.sandbox;

import java.util.List;
import java.util.Optional;

/** The sandboxes that are kept, of which a server takes in those that it is asked for: an earlier one has made them, or others do. */
public interface Elsewhere {

    /** None are. */
    Elsewhere NONE = new Elsewhere() {
        @Override
        public Optional<Sandbox> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Sandbox> owner(String family, String credentialId) {
            return Optional.empty();
        }

        @Override
        public List<String> ids() {
            return List.of();
        }
    };

    /**
     * The sandbox of that id, as it is now.
     *
     * @throws NotKept when it cannot be told
     */
    Optional<Sandbox> find(String id);

    /**
     * The sandbox that a credential of a family belongs to, as it is now.
     *
     * @throws NotKept when it cannot be told
     */
    Optional<Sandbox> owner(String family, String credentialId);

    /** The ids of all sandboxes. */
    List<String> ids();
}
