package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonPointer;

/** What a contract file says of repetitions, and the one line that a mistake in it gets. */
class OnceTest {

    private static final String FOLDER = "ledgermock/schemas/acme/";
    private static final String CONTRACT = """
            {"operation":"Do","says":"it","changes":true,"documents":[],"statements":[
             {"id":"error.twice","kind":"error","provenance":"invented","source":"test","says":"it",
              "code":"7","text":{"en":"twice"},"textProvenance":"invented"},
             {"id":"rule.Do.once","kind":"rule","provenance":"invented","source":"test","says":"it",
              "once":{"by":["/who","/in/when"],"again":"refused","otherwise":"error.twice",
                      "keeps":{"newest":1000,"each":"/who","for":"24h"}}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void it_is_read_as_it_is_written() throws IOException {
        assertThat(load(CONTRACT, "[]").operations().get("Do").once())
                .contains(new Once(
                        List.of(JsonPointer.of("/who"), JsonPointer.of("/in/when")),
                        Once.Again.REFUSED,
                        "error.twice",
                        new Once.Keeps(1_000, Optional.of(JsonPointer.of("/who")), Optional.of("24h"))));
        assertThat(RealFamilies.TENCENT
                        .operations()
                        .get("AllocateCustomerCredit")
                        .once())
                .isEmpty();
        assertThat(RealFamilies.KYBIO
                        .operations()
                        .get("updateBalancePointByIncrement")
                        .once())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"90s, PT1M30S", "30m, PT30M", "24h, PT24H", "7d, PT168H"})
    void a_span_is_a_number_and_a_unit(String span, Duration time) {
        assertThat(new Once.Keeps(1, Optional.empty(), Optional.of(span)).time())
                .contains(time);
        assertThat(new Once.Keeps(1, Optional.empty(), Optional.empty()).time()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"again\" | \"agian\" | /statements/1/once: unknown key 'agian' (did you mean 'again'?), allowed: by, again, otherwise, keeps",
                "\"newest\":1000 | \"oldest\":1000 | /statements/1/once/keeps: unknown key 'oldest' (did you mean 'newest'?), allowed: newest, each, for",
                "\"newest\":1000, | `` | /statements/1/once/keeps: the key 'newest' is missing",
                "\"newest\":1000 | \"newest\":0 | /statements/1/once/keeps: 'newest' goes from 1 to 100000, it is 0",
                "24h | 1 day | /statements/1/once/keeps: 'for' is a time such as 90s, 30m, 24h or 7d, it is '1 day'",
                "\"each\":\"/who\" | \"each\":\"/in\" | /statements/1/once: 'keeps/each' has to be one of 'by', [/who, /in/when], it is /in",
                "[\"/who\",\"/in/when\"] | [] | /statements/1/once: 'by' needs a place in the arguments at least",
                "\"refused\" | \"ignored\" | /statements/1/once/again: expected one of refused, same-answer, got the string \"ignored\"",
                "/in/when | /in/whenn | /statements/1/once/by: its request schema names no /in/whenn; it names [/in, /in/when, /who]",
                "\"otherwise\":\"error.twice\" | \"otherwise\":\"error.two\" | /statements/1/once/otherwise: its contract has no error statement 'error.two' (did you mean 'error.twice'?); it has [error.twice]",
                "\"changes\":true | \"changes\":false | /statements/1/once: only an operation with 'changes' true may have it",
            })
    void a_mistake_is_told_in_one_line_with_what_would_be_right(String part, String wrong, String problem) {
        assertThatThrownBy(() -> load(CONTRACT.replace(part, wrong), "[]"))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(FOLDER + "Do.contract.json: " + problem);
    }

    @Test
    void an_operation_has_one() {
        String rule = CONTRACT.substring(CONTRACT.indexOf("{\"id\":\"rule"), CONTRACT.lastIndexOf(']'));

        assertThatThrownBy(() ->
                        load(CONTRACT.replace(rule, rule + "," + rule.replace("rule.Do.once", "rule.Do.again")), "[]"))
                .extracting(PlainMessage::of)
                .isEqualTo(FOLDER
                        + "Do.contract.json: /statements/2/once: an operation has one, and it is /statements/1/once");
    }

    @Test
    void it_does_not_stand_among_the_statements_of_all_operations() {
        String statements = CONTRACT.substring(CONTRACT.indexOf("[\n"), CONTRACT.lastIndexOf('}'));

        assertThatThrownBy(() -> load(CONTRACT, statements))
                .extracting(PlainMessage::of)
                .isEqualTo(
                        FOLDER
                                + "common.contract.json: /statements/1/once: it stands in the file of its operation, not in the common one");
    }

    private FamilyContract load(String contract, String common) throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder)) {
            classPath
                    .with(FOLDER + "family.json", """
                            {"family":"acme","title":"Acme","protocol":{"name":"p"},
                             "exampleCredential":{"id":"i","secret":"s"},"options":[],"entities":{},"invariants":[]}
                            """)
                    .with(FOLDER + "common.contract.json", "{\"statements\":" + common + "}")
                    .with(FOLDER + "Do.contract.json", contract)
                    .with(FOLDER + "Do.request.json", """
                            {"type":"object","properties":{"who":{"type":"string"},
                             "in":{"type":"object","properties":{"when":{"type":"string"}}}}}
                            """)
                    .with(FOLDER + "Do.response.json", "{\"type\":\"object\"}");
            return FamilyContract.load("acme", new ClassPathFiles(classPath.alone()));
        }
    }
}
