/**
 * The control API of a server as pure values, a request in and a response out: what can be asked of sandboxes, and what
 * is answered.
 *
 * <p>Entry point: {@link org.ledgermock.admin.AdminApi}. Each resource is a class that lists its routes; {@code
 * ledgermock/admin/openapi.json} describes them all, and a test holds it equal with them.
 *
 * <p>May import: openapi, pipeline, scorecard and what is below them.
 */
@NullMarked
package org.ledgermock.admin;

import org.jspecify.annotations.NullMarked;
