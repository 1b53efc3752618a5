package org.ledgermock.behaviour;

import java.time.Instant;
import java.util.Map;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;

/** Admitted calls and what behaviours are made of, for tests. */
final class Calls {

    static final Instant TIME = Instant.parse("2022-10-13T12:09:03Z");

    static final FamilyTimes TIMES = FamilyTimes.of("+08:00", "yyyy-MM-dd HH:mm:ss");

    private Calls() {}

    static AdmittedCall call(String arguments, Map<String, String> options) {
        return new AdmittedCall(
                "Operation",
                "request-1",
                JsonText.object(arguments),
                new Account("Example Limited", "reseller"),
                "EXAMPLEID",
                TIME,
                TIMES,
                new Options(options));
    }

    static <P extends Record> Behaviour behaviour(BehaviourType<P> type, String parameters) {
        return type.create(org.ledgermock.message.RecordReader.read(JsonText.value(parameters), type.parameters()));
    }
}
