package org.ledgermock.behaviour;

import org.ledgermock.state.State;

/**
 * A stateful simulation that an operation is bound to.
 *
 * <p>A pure function: the same call on the same state always has the same outcome, and nothing happens besides. It may
 * be run again on a newer state when another call was quicker, so it must not count, log or remember anything.
 */
public interface Behaviour {

    /**
     * What a call comes to.
     *
     * @param call has passed every check of its protocol and its request schema
     * @param state is read, never changed: changes are returned
     */
    BehaviourResult act(AdmittedCall call, State state);
}
