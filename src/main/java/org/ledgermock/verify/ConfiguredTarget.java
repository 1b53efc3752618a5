package org.ledgermock.verify;

import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The target of scenarios that no run of {@code verify} is on, as in a project's own Cucumber run: what the system property
 * {@value #PROPERTY} names.
 */
final class ConfiguredTarget {

    static final String PROPERTY = "ledgermock.target";

    private static final String MOCK = "mock";
    private static final String OURS = "org.ledgermock.";

    private ConfiguredTarget() {}

    /** As the JVM is configured, of what the class path offers. */
    static Target ofClassPath(ClassLoader loader) {
        return of(
                name -> Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isBlank()),
                ServiceLoader.load(Target.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                ServiceLoader.load(TargetOffer.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * The one that is meant: an address, the class of one that is offered, or {@value #MOCK}. Where nothing is said it is
     * the one that the project itself offers, or else a mock of our own.
     *
     * @throws ServiceConfigurationError when nobody can tell which
     */
    static Target of(Function<String, Optional<String>> settings, List<Target> offered, List<TargetOffer> offers) {
        Optional<String> named = settings.apply(PROPERTY);
        List<Target> theirs = offered.stream().filter(target -> !isOurs(target)).toList();
        if (named.isEmpty() && theirs.size() > 1) {
            throw wrong("more than one target is offered; -D%s=CLASS says which: %s", PROPERTY, names(theirs));
        }
        String wanted = named.orElseGet(
                () -> theirs.isEmpty() ? MOCK : theirs.get(0).getClass().getName());
        if (wanted.contains("://")) {
            return offers.stream()
                    .findFirst()
                    .orElseThrow(() -> wrong("nothing here calls the target %s", wanted))
                    .at(wanted, settings);
        }
        return offered.stream()
                .filter(target -> wanted.equals(MOCK)
                        ? isOurs(target)
                        : target.getClass().getName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "%s is '%s', which is neither an address such as https://host, nor '%s', nor a class that is offered as a service of %s (%s)",
                        PROPERTY, wanted, MOCK, Target.class.getName(), names(offered)));
    }

    private static boolean isOurs(Target target) {
        return target.getClass().getName().startsWith(OURS);
    }

    private static String names(List<Target> targets) {
        return String.join(
                ", ",
                targets.stream().map(target -> target.getClass().getName()).toList());
    }

    private static ServiceConfigurationError wrong(String problem, Object... arguments) {
        return new ServiceConfigurationError(problem.formatted(arguments));
    }
}
