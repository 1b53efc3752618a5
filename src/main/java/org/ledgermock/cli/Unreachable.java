package org.ledgermock.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why no answer came, for people: the JDK's own exceptions mostly have no text. */
final class Unreachable {

    private Unreachable() {}

    static String reason(IOException e) {
        if (has(e, UnresolvedAddressException.class)) {
            return "no host of that name is known";
        }
        if (has(e, CertPathBuilderException.class)) {
            return "its certificate is of no authority that is trusted here; where it is one of your own, name that with --ca";
        }
        if (has(e, SSLException.class)) {
            return "no secure connection comes about (%s); where its certificate is of an authority of your own, name that with --ca"
                    .formatted(e.getMessage());
        }
        if (e instanceof ConnectException && saysNoMore(e)) {
            return "nothing listens there";
        }
        return Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
    }

    private static boolean saysNoMore(IOException e) {
        return Optional.ofNullable(e.getMessage())
                .filter(message -> !message.startsWith("Connection refused"))
                .isEmpty();
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return Stream.iterate(Optional.of(e), Optional::isPresent, one -> one.map(Throwable::getCause))
                .anyMatch(one -> kind.isInstance(one.orElseThrow()));
    }
}
