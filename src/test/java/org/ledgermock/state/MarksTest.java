package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void the_newest_thousand_are_kept_and_the_oldest_forgotten_first() {
        Marks marks = Marks.NONE;
        for (int number = 1; number <= 2_500; number++) {
            marks = marks.plus("m" + number);
            assertThat(marks.has("m" + number)).isTrue();
            assertThat(marks.has("m" + (number - 999))).isEqualTo(number >= 1_000);
            assertThat(marks.has("m" + (number - 1_000))).isFalse();
        }
        assertThat(marks.asList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1_501, 2_500)
                        .mapToObj(at -> "m" + at)
                        .toList());
    }

    @Test
    void a_mark_counts_once() {
        Marks marks = Marks.NONE.plus("a").plus("b").plus("a");

        assertThat(marks.asList()).containsExactlyInAnyOrder("a", "b");
        assertThat(marks).isEqualTo(Marks.of(marks.asList()));
    }

    @Test
    void an_older_set_of_marks_stays_as_it_was() {
        Marks before = Marks.of(List.of("a"));
        before.plus("b");

        assertThat(before.has("b")).isFalse();
        assertThat(before.asList()).containsExactly("a");
    }

    @Test
    void marks_are_equal_when_they_hold_the_same_in_the_same_order() {
        assertThat(Marks.of(List.of("a", "b"))).isEqualTo(Marks.NONE.plus("a").plus("b"));
        assertThat(Marks.of(List.of("a", "b")))
                .hasSameHashCodeAs(Marks.NONE.plus("a").plus("b"));
        assertThat(Marks.of(List.of("a", "b"))).isNotEqualTo(Marks.of(List.of("b", "a")));
        assertThat(Marks.of(List.of("a"))).isNotEqualTo(Marks.NONE);
        assertThat(Marks.NONE).hasToString("[]");
    }

    @Test
    void random_marks_are_those_of_a_plain_list() {
        Random random = new Random(7);
        Marks marks = Marks.NONE;
        Set<String> model = new LinkedHashSet<>();
        for (int step = 0; step < 6_000; step++) {
            String mark = Integer.toString(random.nextInt(5_000));
            if (!marks.has(mark)) {
                marks = marks.plus(mark);
                model.add(mark);
                if (model.size() > Marks.KEPT) {
                    model.remove(model.iterator().next());
                }
            }
        }
        assertThat(marks.asList()).isEqualTo(new ArrayList<>(model));
    }
}
