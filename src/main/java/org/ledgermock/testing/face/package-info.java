/**
 * What the test frameworks' faces share: what an annotated test asks for, its sandboxes, and the end of a run.
 *
 * <p>Entry points: {@link org.ledgermock.testing.face.TestScope}, {@link org.ledgermock.testing.face.SandboxRequest}, {@link
 * org.ledgermock.testing.face.Injection}, {@link org.ledgermock.testing.face.EndOfRun}, {@link org.ledgermock.testing.face.Framework}. Not for users: only for a face.
 *
 * <p>May import: testing and what is below it.
 */
@NullMarked
package org.ledgermock.testing.face;

import org.jspecify.annotations.NullMarked;
