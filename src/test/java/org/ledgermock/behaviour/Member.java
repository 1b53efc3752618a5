package org.ledgermock.behaviour;

import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** A member whose balance and points are incremented, and its state from one call to the next. */
final class Member {

    static final String PARAMETERS = """
            {"of": "member", "key": "/uid",
             "checks": [
               {"at": "/request/uid", "most": 9223372036854775807, "situation": "keyOutOfRange"}],
             "quantities": [
               {"field": "balance", "by": "/b", "checked": "/checkB", "credit": "/ext/limit", "insufficient": "noBalance"},
               {"field": "point", "by": "/p", "checked": "/checkP", "insufficient": "noPoints"}],
             "details": {"at": {"$": "/request/at"}},
             "answer": {"B": [{"$": "/before/balance"}, {"$": "/increment/balance"}, {"$": "/after/balance"}],
                        "P": [{"$": "/before/point"}, {"$": "/increment/point"}, {"$": "/after/point"}],
                        "At": {"$": "/time"}}}
            """;
    static final String UID = "231607639459718452";

    private static final EntityKind MEMBER =
            new EntityKind("member", false, "uid", List.of(), List.of("balance", "point"));
    private static final Behaviour INCREMENT = Calls.behaviour(new Increment.Type(), PARAMETERS);

    private State state;

    private Member(String values) {
        state = State.empty(Model.of(List.of(MEMBER), List.of()), 2_000)
                .after(List.of(new Change.Put(Entity.of(MEMBER, JsonText.object(values.formatted(UID))))));
    }

    /** Of values that have %s where the number of the member belongs. */
    static Member of(String values) {
        return new Member(values);
    }

    /** With a balance of 528.8, 671.20 points, and credit of 10. */
    static Member withCredit() {
        return of("{\"uid\":%s,\"balance\":528.8,\"point\":671.20,\"ext\":{\"limit\":10}}");
    }

    State state() {
        return state;
    }

    void keep(BehaviourResult.Answered answered) {
        state = state.after(answered.changes());
    }

    BehaviourResult.Answered answered(String fields, String at) {
        return (BehaviourResult.Answered) act(fields, at);
    }

    BehaviourResult act(String fields, String at) {
        return act("{\"uid\":%s,\"at\":\"%s\",%s}".formatted(UID, at, fields));
    }

    BehaviourResult act(String arguments) {
        return INCREMENT.act(Calls.call(arguments, Map.of()), state);
    }
}
