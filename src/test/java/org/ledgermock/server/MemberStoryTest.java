package org.ledgermock.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.Credential;
import org.ledgermock.story.MemberApi;
import org.ledgermock.story.MemberStory;

/** A shop's integration that knows nothing but the vendor's pages lives its whole story here. */
class MemberStoryTest {

    private static final int QUOTA = 20;
    private static final Path STORY = Path.of("target/test-classes/org/ledgermock/story");

    private static MemberStory story(Served served, String prefix, Credential shop) {
        return new MemberStory(new MemberApi(URI.create(served.uri() + prefix), shop.id(), shop.secret()));
    }

    private static Served thousand(Map<String, Long> limits) {
        SetupBuilder setup = Setup.builder().seed("thousand");
        limits.forEach(setup::limit);
        return Served.start(setup.build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi/v1/", "/pospal-api2/openapi/v1/"})
    void on_the_seed_example(String prefix) {
        try (Served served = Served.start()) {
            story(served, prefix, Served.SHOP).onExample();
        }
    }

    @Test
    void on_a_thousand_members_with_twenty_requests_a_day() {
        try (Served served = thousand(Map.of(Served.KYBIO, (long) QUOTA))) {
            story(served, "/openapi/v1/", Served.SHOP).onThousand(QUOTA);
        }
    }

    @Test
    void it_notices_another_quota() {
        try (Served served = thousand(Map.of())) {
            MemberStory story = story(served, "/openapi/v1/", Served.SHOP);
            assertThatThrownBy(() -> story.onThousand(QUOTA))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("the quota: expected 20, got 300");
        }
    }

    @Test
    void it_takes_no_answer_that_is_signed_with_another_key() {
        Credential other = new Credential(Served.SHOP.id(), "another-key");
        try (Served served = Served.start()) {
            MemberStory story = story(served, "/openapi/v1/", other);
            assertThatThrownBy(story::onExample)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("signed [");
        }
    }

    @Test
    void it_knows_nothing_of_this_project() {
        classes()
                .that()
                .resideInAPackage("org.ledgermock.story")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.ledgermock.story")
                .check(new ClassFileImporter().importPath(STORY));
    }
}
