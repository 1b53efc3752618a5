/**
 * What operations do to state: pure functions from a call and a state to an answer and changes.
 *
 * <p>Entry points: {@link org.ledgermock.behaviour.Behaviour} and {@link org.ledgermock.behaviour.BehaviourType}, by
 * which a family brings behaviours of its own (found by {@link java.util.ServiceLoader}); {@link
 * org.ledgermock.behaviour.AnswerTemplate}, the form in which a mapping declares an answer.
 *
 * <p>May import: message, state.
 */
@NullMarked
package org.ledgermock.behaviour;

import org.jspecify.annotations.NullMarked;
