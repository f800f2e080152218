package io.awsx.testkit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.LoggerFactory;

/** A log appender that remembers which events held a secret, and says so without repeating it. */
final class LoggedSecrets extends AppenderBase<ILoggingEvent> {

    /** Secrets of public examples, which tests may use without registering them. */
    private static final Set<String> EXAMPLES =
            Set.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "AQoDYXdzEPT//////////wEXAMPLE");

    private final Set<String> secrets = new CopyOnWriteArraySet<>(EXAMPLES);
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

    private LoggedSecrets() {}

    static LoggedSecrets attach() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("Logback must be the SLF4J provider of the tests");
        }
        var appender = new LoggedSecrets();
        appender.setName("logged-secrets");
        appender.setContext(context);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return appender;
    }

    void watch(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A blank secret is in every log event");
        }
        secrets.add(secret);
    }

    List<String> drain() {
        var drained = new ArrayList<String>();
        for (String event = found.poll(); event != null; event = found.poll()) {
            drained.add(event);
        }
        return drained;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var text = new StringBuilder(String.valueOf(event.getFormattedMessage()));
        event.getMDCPropertyMap().forEach((key, value) -> text.append(' ').append(value));
        appendMessages(event.getThrowableProxy(), text);
        for (String secret : secrets) {
            if (text.indexOf(secret) >= 0) {
                found.add("secret in the log: " + event.getLevel() + " " + event.getLoggerName() + " "
                        + text.toString().replace(secret, "***"));
            }
        }
    }

    private static void appendMessages(IThrowableProxy failure, StringBuilder text) {
        if (failure == null) {
            return;
        }
        text.append(' ').append(failure.getMessage());
        appendMessages(failure.getCause(), text);
        for (var suppressed : failure.getSuppressed()) {
            appendMessages(suppressed, text);
        }
    }
}
