/**
 * What a contract run has to know of Tencent beyond files and protocol: its dialect, and steps in the partner's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.tencent.verify.TencentDialect}, found by ServiceLoader.
 *
 * <p>May import: verify, tencent.protocol and what is below them; Cucumber.
 */
@NullMarked
package org.ledgermock.tencent.verify;

import org.jspecify.annotations.NullMarked;
