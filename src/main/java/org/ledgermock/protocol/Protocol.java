package org.ledgermock.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;

/**
 * A family's way of talking over HTTP. Stateless; used by many threads at once.
 *
 * <p>For each request, in this order: {@link #claims}, {@link #open}, each of the {@link #stages} until one refuses,
 * then {@link #document} and {@link #answer}, or {@link #refuse}.
 *
 * @param <C> what it learns of a call as its stages go by
 */
public interface Protocol<C extends Call> {

    /** Whether a request with this path is for this family; whatever else is wrong with it is then said in its form. */
    boolean claims(String path);

    /** The form under which operations are looked up, of an address that a contract declares. */
    default String address(String declared) {
        return declared;
    }

    /** Begins a call. Reads what can be read without a decision, and never fails: stages decide. */
    C open(Request request, Gateway gateway);

    /** What is checked, in the vendor's order. */
    List<Stage<C>> stages();

    /** The ids of all error statements that this protocol may name; a family whose contract lacks one does not start. */
    Set<String> errors();

    /** The keys of all options that this protocol may ask for; a family that does not declare one does not start. */
    Set<String> options();

    /** How it refuses arguments that break the request schema. */
    Refusal violated(C call, List<Violation> violations);

    /**
     * How it refuses a call beyond a limit.
     *
     * @param limitId of the limit statement
     * @param count which of its window this call is
     */
    Refusal limited(C call, String limitId, long count, long limit);

    /** How it refuses when the mock itself is at fault. */
    Refusal failed(C call, String cause);

    /** The document that the response schema describes, with this answer in it. */
    JsonObject document(C call, JsonValue answer);

    Response answer(C call, JsonObject document);

    Response refuse(C call, VendorError error);

    /** A signed request, as a client of this family sends it. */
    Request prepare(CallPlan plan);

    /**
     * Reads an answer as a client of this family does. Never fails: what is not as it has to be is a breach.
     *
     * @param response its body unpacked
     * @param caller whose key an answer is signed with, where this family signs answers; absent where nobody can tell
     */
    ReadAnswer read(Response response, Optional<Credential> caller);
}
