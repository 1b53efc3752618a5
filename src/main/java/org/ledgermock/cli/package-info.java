/**
 * The command line: {@code ledgermock serve}, {@code ledgermock call}, {@code ledgermock verify},
 * {@code ledgermock explore}, {@code ledgermock explain}, {@code ledgermock drift}.
 *
 * <p>Entry point: {@link org.ledgermock.cli.Main}. Composes what the other packages offer; nothing imports it.
 *
 * <p>May import: wiremock, explore, verify, explain and what is below them; picocli.
 */
@NullMarked
package org.ledgermock.cli;

import org.jspecify.annotations.NullMarked;
