package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture of the packages is that of the sources. With {@code -Dledgermock.write} it is written, and then holds. */
class PictureTest {

    @Test
    void the_architecture_shows_who_imports_whom() {
        String drawn = Picture.ofTheSources().mermaid();

        assertThat(Document.named("ARCHITECTURE.md").written("picture", drawn)).isEqualTo(drawn);
    }

    @Test
    void an_arrow_that_a_longer_way_makes_needless_is_left_out() {
        Picture picture = Picture.of(Map.of(
                "top", new TreeSet<>(List.of("middle", "bottom", "side")), "middle", new TreeSet<>(List.of("bottom"))));

        assertThat(picture.mermaid()).isEqualTo("""
                ```mermaid
                flowchart TD
                    middle --> bottom
                    top --> middle
                    top --> side
                ```""");
    }
}
