package org.ledgermock.verify;

import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;

/**
 * The fields that calls of a thread have sent, and their answers had, since it was last asked: of calls that were carried
 * out, with answers that kept their schema. A field of a refused call shows nothing of itself.
 */
final class FieldsSeen {

    private static final ThreadLocal<Set<String>> OF_THREAD = ThreadLocal.withInitial(TreeSet::new);

    private FieldsSeen() {}

    /** Begins anew: what a thread has seen before, as a reading of the account, is not of what it does next. */
    static void begin() {
        OF_THREAD.remove();
    }

    /**
     * A call was carried out.
     */
    static void in(Answer answer, Contract contract) {
        JsonValue document = answer.read().document();
        JsonValue arguments = JsonReader.read(answer.call().arguments()) instanceof JsonReading.Read read
                ? read.value()
                : JsonNull.NULL;
        Set<String> seen = OF_THREAD.get();
        for (Statement.Field field : contract.fields()) {
            if (field.isIn(field.side() == Statement.Side.REQUEST ? arguments : document)) {
                seen.add(field.id());
            }
        }
    }

    /** Their ids, once. */
    static Set<String> take() {
        Set<String> seen = OF_THREAD.get();
        OF_THREAD.remove();
        return seen;
    }
}
