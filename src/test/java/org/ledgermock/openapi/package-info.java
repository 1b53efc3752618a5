/** Whether a family as OpenAPI says what its contract says, and what its calls are answered with. */
@NullMarked
package org.ledgermock.openapi;

import org.jspecify.annotations.NullMarked;
