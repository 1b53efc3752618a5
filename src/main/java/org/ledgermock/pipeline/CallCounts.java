package org.ledgermock.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Statement;
import org.ledgermock.fault.Deviation;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Options;
import org.ledgermock.message.VendorError;

/**
 * What the calls of a family came to since it was loaded, by operation. All names are the contracts', looked up once: a
 * request brings none of its own. Thread-safe.
 */
public final class CallCounts {

    /** The end of a call that was carried out, whether or not its answer reached the client. */
    public static final String SUCCESS = "success";

    private static final String DROPPED = "dropped";
    private static final String UNKNOWN = "(unknown)";

    private final FamilyContract contract;
    private final Options options;
    // Of those that were called or asked for: most servers answer few operations.
    private final Map<String, OfOperation> operations = new ConcurrentHashMap<>();
    private final OfOperation unknown;
    private final List<LongAdder> parts =
            Stream.of(CallPart.values()).map(part -> new LongAdder()).toList();
    private final KnownCounts limits;
    private final KnownCounts faults = new KnownCounts(Deviation.kinds().stream());

    /** Of one operation: how its calls ended, and how long they took. */
    private record OfOperation(KnownCounts ends, CallTimes times) {}

    /**
     * The calls of one operation.
     *
     * @param ends how often they came to what: the vendor's code, {@link #SUCCESS}, or {@code dropped} by a fault
     */
    public record Calls(Map<String, Long> ends, CallTimes.Measured times) {}

    CallCounts(FamilyContract contract, Options options) {
        this.contract = contract;
        this.options = options;
        this.unknown =
                new OfOperation(new KnownCounts(codes(contract.statements().stream(), options)), new CallTimes());
        this.limits = new KnownCounts(contract.operations().values().stream()
                .flatMap(operation -> operation.limits().stream())
                .map(Statement.Limit::id));
    }

    private OfOperation ofOperation(Contract operation) {
        Stream<Statement> statements = Stream.concat(operation.statements().stream(), contract.statements().stream());
        return new OfOperation(
                new KnownCounts(Stream.concat(Stream.of(SUCCESS, DROPPED), codes(statements, options))),
                new CallTimes());
    }

    private OfOperation of(String operation) {
        OfOperation own = operations.get(operation);
        if (own != null) {
            return own;
        }
        Contract known = contract.operations().get(operation);
        return known == null ? unknown : operations.computeIfAbsent(operation, name -> ofOperation(known));
    }

    private static Stream<String> codes(Stream<Statement> statements, Options options) {
        return statements
                .filter(Statement.ErrorCode.class::isInstance)
                .map(statement -> ((Statement.ErrorCode) statement).code(options));
    }

    void count(Exchange exchange) {
        OfOperation own = of(exchange.operation());
        own.ends.add(end(exchange));
        own.times.add(exchange.took().toNanos());
        exchange.fault().ifPresent(fault -> faults.add(fault.kind()));
    }

    /** What a call came to: the vendor's code, {@link #SUCCESS}, or {@code dropped} by a fault. */
    static String end(Exchange exchange) {
        return exchange.error()
                .map(VendorError::code)
                .orElse(exchange.document().isPresent() ? SUCCESS : DROPPED);
    }

    /** The name of an operation as it is counted: of none of ours, one for all that strangers think of. */
    String known(String operation) {
        return contract.operations().containsKey(operation) ? operation : UNKNOWN;
    }

    void took(CallPart part, long nanos) {
        parts.get(part.ordinal()).add(nanos);
    }

    void beyondLimit(String id) {
        limits.add(id);
    }

    /** By the name of the operation; what none was recognised in is together under one name of ours. */
    public Map<String, Calls> calls() {
        Map<String, Calls> calls = new TreeMap<>();
        calls.put(UNKNOWN, now(unknown));
        contract.operations().keySet().forEach(name -> calls.put(name, now(of(name))));
        return calls;
    }

    private static Calls now(OfOperation own) {
        return new Calls(own.ends.now(), own.times.now());
    }

    /** How many nanoseconds this part of all calls took. */
    public long nanos(CallPart part) {
        return parts.get(part.ordinal()).sum();
    }

    /** How often a limit refused a call, by the limit's id. */
    public Map<String, Long> limits() {
        return limits.now();
    }

    /** How often a fault happened, by its kind. */
    public Map<String, Long> faults() {
        return faults.now();
    }
}
