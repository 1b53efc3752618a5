package org.ledgermock.cli;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.LogLine;

/** Leads all that the JVM's loggers are given to our {@link Log}: found by ServiceLoader in the standalone jar alone. */
public final class LogFinder extends System.LoggerFinder {

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Writer(name);
    }

    private record Writer(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return Log.isWritten(name, level);
        }

        @Override
        public void log(Level level, Object said) {
            Log.write(name, level, said instanceof LogLine line ? line : line(said.toString(), Optional.empty()));
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
            Log.write(name, level, line(String.valueOf(text), Optional.ofNullable(thrown)));
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String form, Object @Nullable ... values) {
            if (isLoggable(level)) {
                boolean plain = values == null || values.length == 0;
                String text = plain ? String.valueOf(form) : MessageFormat.format(String.valueOf(form), values);
                log(level, line(text, Optional.empty()));
            }
        }

        private static LogLine line(String text, Optional<Throwable> thrown) {
            return new LogLine(Optional.empty(), text, JsonObject.EMPTY, thrown);
        }
    }
}
