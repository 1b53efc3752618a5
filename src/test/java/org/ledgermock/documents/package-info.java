/**
 * What the documents say is held against what there is: tables against the files that they are made of, examples by
 * running them, names and links by looking them up.
 *
 * <p>Entry points: {@link org.ledgermock.documents.Document}, a Markdown file; the tests beside it.
 *
 * <p>May import: everything; nothing imports it.
 */
@NullMarked
package org.ledgermock.documents;

import org.jspecify.annotations.NullMarked;
