package io.awsx.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Our codes for the failures of endpoint rule sets. A text is known by the start of its hash only, so that none is kept here; a
 * text without a code of its own gets {@code rule-} and that start.
 */
final class RuleErrorCodes {
    private final Properties codes = new Properties();

    /** Reads the table beside this class. */
    RuleErrorCodes() throws IOException {
        try (InputStream in = RuleErrorCodes.class.getResourceAsStream("rule-errors.properties")) {
            codes.load(in);
        }
    }

    String code(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String start = HexFormat.of().formatHex(hash, 0, 4);
            return codes.getProperty(start, "rule-" + start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
