package org.ledgermock.admin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ledgermock.fault.Fault;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.VendorError;

/** Which exchanges of a list a request asks for, by what they were. */
final class ExchangeFilter {

    private static final String[] NAMES = {"operation", "stage", "code", "credential", "fault", "after", "limit"};

    private ExchangeFilter() {}

    /** What a list of exchanges can be asked for: by these names, page by page, and by names of its own. */
    static String[] names(String... own) {
        return Stream.concat(Stream.of(NAMES), Stream.of(own)).toArray(String[]::new);
    }

    static Predicate<Exchange> of(AdminRequest request) {
        return having(request, "operation", Exchange::operation)
                .and(having(request, "stage", Exchange::stage))
                .and(having(request, "credential", Exchange::credential))
                .and(having(
                        request,
                        "code",
                        exchange -> exchange.error().map(VendorError::code).orElse("")))
                .and(having(
                        request,
                        "fault",
                        exchange -> exchange.fault().map(Fault::orderId).orElse("")));
    }

    /** Those of which a field is as the request wants it, if it does. */
    static <T> Predicate<T> having(AdminRequest request, String name, Function<T, String> field) {
        Optional<String> wanted = request.query(name);
        return one -> wanted.isEmpty() || wanted.get().equals(field.apply(one));
    }
}
