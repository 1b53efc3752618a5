package org.ledgermock.explore;

import java.util.List;

/**
 * A story that breaks what is expected.
 *
 * @param times how often it did, and {@code of} how many runs of it
 * @param also what breaks it in the same way, at the same operation
 */
record Broken(Breach verdict, Course course, int times, int of, List<Story> also) {

    Broken {
        also = List.copyOf(also);
    }

    Story story() {
        return course.story();
    }
}
