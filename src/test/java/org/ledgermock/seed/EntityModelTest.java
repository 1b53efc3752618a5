package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.State;

class EntityModelTest {

    @TempDir
    private Path folder;

    @Test
    void the_partners_model_is_as_its_file_says() {
        EntityModel model = EntityModel.of(RealFamilies.TENCENT, Options.NONE);

        assertThat(model.model().kind("partner"))
                .isEqualTo(new EntityKind(
                        "partner",
                        true,
                        "Uin",
                        List.of("Uin"),
                        List.of("TotalCredit", "AllocatedCredit", "RemainingCredit")));
        assertThat(model.model().kind("customer").order()).containsExactly("AssociationTime", "ClientUin");
        assertThat(model.model().kind("customer").quantities()).containsExactly("Credit", "RemainingCredit");
        assertThat(model.model().invariants())
                .extracting(invariant -> invariant.id())
                .containsExactly("partner-total", "allocated-sum", "customer-remaining");
        assertThat(model.problem("partner", JsonText.object("{\"Uin\":0}"))).isPresent();
    }

    // schemas/README.md: "each and ascending: in each entity these do not descend".
    @ParameterizedTest
    @CsvSource({"1, 2, 3, true", "2, 1, 3, false", "1, 3, 2, false", "3, 3, 3, true", "-1, 2, 3, false"})
    void ascending_quantities_are_held_with_the_zero_written_or_not(int a, int b, int c, boolean held)
            throws IOException {
        for (String written : List.of("[\"0\",\"a\",\"b\",\"c\"]", "[\"a\",\"b\",\"c\"]")) {
            EntityModel model =
                    model("{\"id\":\"x\",\"says\":\"it\",\"each\":\"thing\",\"ascending\":" + written + "}");
            State start = State.empty(model.model(), 1);
            Entity thing = Entity.of(
                    model.model().kind("thing"),
                    JsonText.object("{\"id\":1,\"a\":%d,\"b\":%d,\"c\":%d}".formatted(a, b, c)));

            if (held) {
                assertThat(start.after(List.of(new Change.Put(thing))).count("thing"))
                        .isEqualTo(1);
            } else if (a >= 0 || written.contains("0")) {
                assertThatThrownBy(() -> start.after(List.of(new Change.Put(thing))))
                        .as(written)
                        .isInstanceOf(InvariantBroken.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\",\"says\":\"it\"} | /invariants/0: the invariant 'x': it needs either 'equal' with two sums, or 'each' with 'ascending' or 'unique'",
                "{\"id\":\"x\",\"says\":\"it\",\"each\":\"thing\",\"unique\":\"nowhere\"} | /invariants/0: the invariant 'x': no kind 'thing' with a field 'nowhere' is declared",
                "{\"id\":\"x\",\"says\":\"it\",\"equal\":[[\"thing.a\"]]} | /invariants/0: the invariant 'x': it needs either 'equal' with two sums, or 'each' with 'ascending' or 'unique'",
                "{\"id\":\"x\",\"says\":\"it\",\"equal\":[[\"a\"],[\"thing.b\"]]} | /invariants/0: the invariant 'x': 'a' is not kind.quantity"
            })
    void an_invariant_that_says_too_little_is_refused(String invariant, String problem) {
        assertThatThrownBy(() -> model(invariant))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo("ledgermock/schemas/acme/family.json: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"x\",\"says\":\"it\",\"equal\":[[\"thyng.a\"],[\"thing.b\"]]} | thyng",
                "{\"id\":\"x\",\"says\":\"it\",\"equal\":[[\"thing.a\"],[\"thing.weight\"]]} | weight",
                "{\"id\":\"x\",\"says\":\"it\",\"each\":\"thyng\",\"ascending\":[\"0\",\"a\"]} | thyng",
                "{\"id\":\"x\",\"says\":\"it\",\"each\":\"thing\",\"ascending\":[\"0\",\"weight\"]} | weight",
                "{\"id\":\"x\",\"says\":\"it\",\"each\":\"thing\",\"ascending\":[\"5\",\"a\",\"b\"]} | 5"
            })
    void an_invariant_over_what_is_not_declared_is_refused_at_start(String invariant, String named) {
        assertThatThrownBy(() -> model(invariant))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith("ledgermock/schemas/acme/family.json: ")
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[\"weight\"]} | /entities/thing/follow/a: 'thing.weight' is no quantity of this kind, or of one that has a single entity",
                "{\"weight\":[\"a\"]} | /entities/thing/follow/weight: 'thing.weight' is no quantity of this kind, or of one that has a single entity",
                "{\"a\":[\"other.b\"]} | /entities/thing/follow/a: 'other.b' is no quantity of this kind, or of one that has a single entity"
            })
    void what_cannot_follow_is_refused_at_start(String follow, String problem) {
        assertThatThrownBy(() -> model("", "", "\"follow\":" + follow + ","))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo("ledgermock/schemas/acme/family.json: " + problem);
    }

    @Test
    void a_zone_that_is_none_is_told_with_the_file() {
        assertThatThrownBy(() -> model("", "\"times\":{\"zone\":\"here\",\"form\":\"rfc-3339\"},"))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(
                        "ledgermock/schemas/acme/family.json: /times: 'zone' is one such as Z, +08:00 or Europe/Berlin, it is 'here'");
    }

    @Test
    void a_key_that_would_begin_a_line_of_its_own_is_refused() throws IOException {
        JsonObject named = JsonText.object("{\"id\":\"A\\nB\"}");
        EntityModel model = model("");

        assertThat(model.problem("thing", named)).contains("'A\\u000aB' has a control character, and is no name");
        assertThatThrownBy(() -> model.mistakes("thing", named, "/entities/thing/0", DataFile.written("seed", "{}"))
                        .check())
                .hasMessage("seed: /entities/thing/0/id: 'A\\u000aB' has a control character, and is no name");
    }

    private EntityModel model(String invariant) throws IOException {
        return model(invariant, "");
    }

    private EntityModel model(String invariant, String times) throws IOException {
        return model(invariant, times, "");
    }

    private EntityModel model(String invariant, String times, String follow) throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder)) {
            classPath
                    .with("ledgermock/schemas/acme/family.json", """
                            {"family":"acme","title":"Acme","protocol":{"name":"p"},
                             "exampleCredential":{"id":"i","secret":"s"},%s"options":[],
                             "entities":{"thing":{"key":"id","quantities":["a","b","c"],%s"schema":{}},
                                         "other":{"key":"id","quantities":["b"],"schema":{}}},
                             "invariants":[%s]}
                            """.formatted(times, follow, invariant))
                    .with("ledgermock/schemas/acme/common.contract.json", "{\"statements\":[]}");
            return EntityModel.of(FamilyContract.load("acme", new ClassPathFiles(classPath.alone())), Options.NONE);
        }
    }
}
