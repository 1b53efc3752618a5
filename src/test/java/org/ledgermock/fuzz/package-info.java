/**
 * Targets of a coverage-guided fuzzer: each is one way in for what strangers send, as bytes, and what has to hold of whatever
 * comes out, beyond that nothing fails.
 *
 * <p>A target is a class named {@code …Fuzz} with a method {@code fuzzerTestOneInput(byte[])}, which Jazzer calls in a JVM of
 * its own ({@code .ci/fuzz}): its agent rewrites classes, and no other test is to meet it. Inputs that every build tries are
 * in {@code src/test/resources/org/ledgermock/fuzz/<Target>Inputs}; {@link org.ledgermock.fuzz.InputsTest} tries them.
 *
 * <p>Entry point: {@link org.ledgermock.fuzz.Ground}, a server without HTTP. May import everything but Jazzer.
 */
@NullMarked
package org.ledgermock.fuzz;

import org.jspecify.annotations.NullMarked;
