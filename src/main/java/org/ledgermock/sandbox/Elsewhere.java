package org.ledgermock.sandbox;

import java.util.List;
import java.util.Optional;

/** The sandboxes that other servers have made, where servers share them. */
public interface Elsewhere {

    /** There are no other servers. */
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
