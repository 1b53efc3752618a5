/**
 * Runs {@code features/} against the mock, over HTTP, and holds their tags to what they say.
 *
 * <p>Entry points: {@link org.ledgermock.features.FeaturesTest}, by the steps of {@code verify}, and {@link
 * org.ledgermock.features.FeatureTagsTest}.
 *
 * <p>May import: JDK, JUnit, AssertJ, Cucumber, Jackson 3, and {@code oracle}.
 */
@NullMarked
package org.ledgermock.features;

import org.jspecify.annotations.NullMarked;
