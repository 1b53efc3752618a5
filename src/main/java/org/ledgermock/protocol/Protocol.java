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
 * <p>For each request, in this order: {@link #isAt}, {@link #open}, each of the {@link #stages} until one refuses,
 * then {@link #document} and {@link #answer}, or {@link #refuse}. {@link #claims} is asked where several families are
 * at one path.
 *
 * @param <C> what it learns of a call as its stages go by
 */
public interface Protocol<C extends Call> {

    /**
     * Whether this family answers at this path. A request that comes there, and to no other family, is this one's:
     * whatever else is wrong with it is said in its form.
     */
    boolean isAt(String path);

    /**
     * How much in a call speaks for this family: asked only when several families are at its path. The one that claims
     * most answers; of those that claim as much, the one that owns the credential; and else the first by name.
     */
    default FamilyClaim claims(C call) {
        return FamilyClaim.PERHAPS;
    }

    /**
     * Why no call could be told from those of another family of this protocol, and what to change in their files; empty
     * when something can tell them apart.
     */
    default Optional<String> sameAs(Protocol<?> other) {
        return Optional.empty();
    }

    /** The form under which operations are looked up, of an address that a contract declares. */
    default String address(String declared) {
        return declared;
    }

    /** Begins a call. Reads what can be read without a decision, and never fails: stages decide. */
    C open(Request request, Gateway gateway);

    /** What is checked, in the vendor's order. */
    List<Stage<C>> stages();

    /** Why no answer of its form can have an error's code; empty when one can. */
    default Optional<String> problemOfCode(String code) {
        return Optional.empty();
    }

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

    /**
     * The answer to a call that was carried out.
     *
     * @param status that the contract gives a success of the operation
     */
    Response answer(C call, int status, JsonObject document);

    /** The answer to a call that is refused, with the code, text and HTTP status of its error. */
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
