package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** In which zone the days of a family begin, and how it writes times, to the second. */
public final class FamilyTimes {

    /** The form of RFC 3339, by name. */
    public static final String RFC_3339 = "rfc-3339";

    /** Where a family says nothing: UTC, by RFC 3339. */
    public static final FamilyTimes DEFAULT = of("Z", RFC_3339);

    private final ZoneId zone;
    private final DateTimeFormatter form;

    // Nearly every call is of the same second as the one before.
    private volatile Written lastWritten;

    private record Written(long second, String text) {}

    private FamilyTimes(ZoneId zone, DateTimeFormatter form) {
        this.zone = zone;
        this.form = form.withZone(zone);
        this.lastWritten = new Written(0, this.form.format(Instant.EPOCH));
    }

    /**
     * Times of this zone and form.
     *
     * @param form {@value #RFC_3339}, or a pattern
     * @throws IllegalArgumentException when one of them is none; the message says what would be
     */
    public static FamilyTimes of(String zone, String form) {
        requireNonNull(zone, "zone");
        requireNonNull(form, "form");
        return new FamilyTimes(zone(zone), form(form));
    }

    /**
     * Of the same form, in another zone.
     *
     * @throws IllegalArgumentException when it is none
     */
    public FamilyTimes in(String other) {
        return new FamilyTimes(zone(other), form);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'zone' is one such as Z, +08:00 or Europe/Berlin, it is '%s'".formatted(zone), e);
        }
    }

    private static DateTimeFormatter form(String form) {
        if (form.equals(RFC_3339)) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        }
        try {
            DateTimeFormatter pattern = DateTimeFormatter.ofPattern(form.replace('y', 'u'))
                    .withResolverStyle(ResolverStyle.STRICT)
                    .withZone(ZoneOffset.UTC);
            // What is written by it has to be readable.
            Instant.from(pattern.parse(pattern.format(Instant.EPOCH)));
            return pattern;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "'form' is %s or a pattern such as yyyy-MM-dd HH:mm:ss, it is '%s'".formatted(RFC_3339, form), e);
        }
    }

    /** An instant as the family writes it. */
    public String text(Instant instant) {
        Written known = lastWritten;
        if (known.second != instant.getEpochSecond()) {
            known = new Written(instant.getEpochSecond(), form.format(instant.truncatedTo(ChronoUnit.SECONDS)));
            lastWritten = known;
        }
        return known.text;
    }

    /** The instant that a text of the family's form says. */
    public Optional<Instant> instant(String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that an instant belongs to. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of a day. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
