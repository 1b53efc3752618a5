package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class SourcesTest {

    @Test
    void the_call_the_single_entities_and_the_counts_are_at_hand() {
        EntityKind owner = new EntityKind("owner", true, "id", List.of(), List.of());
        EntityKind absent = new EntityKind("absent", true, "id", List.of(), List.of());
        EntityKind client = new EntityKind("client", false, "id", List.of(), List.of());
        State state = State.empty(Model.of(List.of(owner, absent, client), List.of()), 1)
                .after(List.of(
                        new Change.Put(Entity.of(owner, JsonText.object("{\"id\":1}"))),
                        new Change.Put(Entity.of(client, JsonText.object("{\"id\":2}"))),
                        new Change.Put(Entity.of(client, JsonText.object("{\"id\":3}")))));

        assertThat(Sources.of(Calls.call("{\"a\":1}", Map.of()), state))
                .isEqualTo(JsonText.object("{\"request\":{\"a\":1},\"account\":{\"name\":\"Example Limited\"},"
                        + "\"credential\":\"EXAMPLEID\",\"time\":\"2022-10-13 20:09:03\",\"owner\":{\"id\":1},"
                        + "\"count\":{\"client\":2}}"));
        assertThat(((BehaviourResult.Answered) Calls.behaviour(
                                        new Read.Type(),
                                        "{\"of\":\"owner\",\"answer\":{\"Id\":{\"$\":\"/entity/id\"}}}")
                                .act(Calls.call("{}", Map.of()), state))
                        .answer())
                .hasToString("{\"Id\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "request", "credential", "time", "count"})
    void a_kind_may_have_any_name_or_is_refused_before_the_first_call(String name) {
        EntityKind kind;
        try {
            kind = new EntityKind(name, true, "id", List.of(), List.of());
        } catch (IllegalArgumentException refused) {
            return;
        }
        State state = State.empty(Model.of(List.of(kind), List.of()), 1)
                .after(List.of(new Change.Put(Entity.of(kind, JsonText.object("{\"id\":1}")))));

        assertThat(Sources.of(Calls.call("{}", Map.of()), state).has(name)).isTrue();
    }

    @Test
    void who_reads_the_account_may_be_told_what_its_entities_have_together() {
        EntityKind owner = new EntityKind("owner", true, "id", List.of(), List.of("left"));
        EntityKind client = new EntityKind("client", false, "id", List.of(), List.of("credit"));
        State state = State.empty(Model.of(List.of(owner, client), List.of()), 1)
                .after(List.of(
                        new Change.Put(Entity.of(owner, JsonText.object("{\"id\":1,\"left\":9}"))),
                        new Change.Put(Entity.of(client, JsonText.object("{\"id\":2,\"credit\":1.5}"))),
                        new Change.Put(Entity.of(client, JsonText.object("{\"id\":3,\"credit\":2}")))));

        assertThat(((BehaviourResult.Answered)
                                Calls.behaviour(new Read.Type(), "{\"of\":\"owner\",\"answer\":{\"$\":\"/sum\"}}")
                                        .act(Calls.call("{}", Map.of()), state))
                        .answer())
                .isEqualTo(JsonText.value("{\"owner\":{\"left\":9},\"client\":{\"credit\":3.5}}"));
    }
}
