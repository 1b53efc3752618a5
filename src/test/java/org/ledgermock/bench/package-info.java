/**
 * The benchmark: what a call costs a server, compared in one run with what it costs others on the same machine.
 *
 * <p>Run it with {@code .ci/bench}. {@link org.ledgermock.bench.Bench} starts each
 * {@link org.ledgermock.bench.Contestant} as a process of its own, drives all of them with the same signed requests,
 * in turn, round by round, checks every answer, and prints ratios. {@link org.ledgermock.bench.Peers} does so with other
 * mock servers, {@link org.ledgermock.bench.Scale} with very many customers. No absolute figure is a result: machines differ, and
 * one machine differs from minute to minute, so only contestants measured seconds apart are compared.
 *
 * <p>May import WireMock and, for the bare server, the Jetty inside it.
 */
@NullMarked
package org.ledgermock.bench;

import org.jspecify.annotations.NullMarked;
