/**
 * Holds the scorecard to people: runs the client programs in {@code src/test/programs}, right ones and wrong ones, as
 * processes against a server. Each says in its head what it does, and by which mistakes it has to be named.
 */
package org.ledgermock.programs;
