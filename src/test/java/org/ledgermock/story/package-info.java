/**
 * A shop's own integration with the V1 member API, written from the vendor's pages and with the JDK alone: the member
 * story as a program outside this project would live it.
 *
 * <p>Entry point: {@link org.ledgermock.story.MemberStory}. The same story in JavaScript is in {@code
 * src/test/node/kybio}.
 *
 * <p>May import: JDK.
 */
package org.ledgermock.story;
