package io.awsx.identity.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.model.TimestampFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that holds secrets: neither its text form nor any failure shows a value.
 */
final class JsonObject {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String what;
    private final Map<String, Object> members;

    private JsonObject(String what, Map<String, Object> members) {
        this.what = what;
        this.members = members;
    }

    /**
     * Parses a text.
     *
     * @param what what the text is, for messages
     * @throws ClientException where it is no JSON object
     */
    static JsonObject parse(String what, String text) {
        Map<String, Object> members;
        try {
            members = JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            // Jackson's own message would quote the text
            throw new ClientException(what + " is not a JSON object; it fails at "
                    + e.getLocation().offsetDescription());
        }
        if (members == null) {
            throw new ClientException(what + " is not a JSON object, but null");
        }
        return new JsonObject(what, members);
    }

    /** A JSON text. */
    static String write(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not to be written as JSON: " + members.keySet(), e);
        }
    }

    /** The members by name; may be changed. */
    Map<String, Object> members() {
        return members;
    }

    /** A text, or null where it is missing, empty, or something else than text. */
    @Nullable String text(String name) {
        return members.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /**
     * A text that must be there.
     *
     * @throws ClientException where it is missing or empty
     */
    String require(String name) {
        String text = text(name);
        if (text == null) {
            throw new ClientException(what + " has no " + name);
        }
        return text;
    }

    /** Those of some names that are missing or empty. */
    List<String> missing(String... names) {
        List<String> missing = new ArrayList<>(0);
        for (String name : names) {
            if (text(name) == null) {
                missing.add(name);
            }
        }
        return missing;
    }

    /**
     * An object within this one.
     *
     * @throws ClientException where there is none of this name
     */
    @SuppressWarnings("unchecked")
    JsonObject object(String name) {
        if (members.get(name) instanceof Map<?, ?> object) {
            return new JsonObject(what + ", " + name, (Map<String, Object>) object);
        }
        throw new ClientException(what + " has no object " + name);
    }

    /**
     * A time, in any of the forms that tools write; null where it is missing.
     *
     * @throws ClientException where it is no time
     */
    @Nullable Instant instant(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        return time(name + " of " + what, value.toString());
    }

    /**
     * The time that a text says.
     *
     * @param what what the text is, for messages
     * @throws ClientException where it says none; without a cause, which would quote what may be a misplaced secret
     */
    static Instant time(String what, String text) {
        try {
            return TimestampFormat.read(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new ClientException(what + " is not a time such as 2026-01-31T12:00:00Z");
        }
    }

    /**
     * The credentials that most tools write: {@code AccessKeyId}, {@code SecretAccessKey}, a token, {@code Expiration},
     * {@code AccountId}.
     *
     * @param token the name of the token's member
     * @throws ClientException where they are not complete
     */
    Credentials credentials(String token, CredentialsOrigin origin) {
        String key = require("AccessKeyId");
        String secret = require("SecretAccessKey");
        Instant end = instant("Expiration");
        try {
            return new Credentials(key, secret, text(token), end, text("AccountId"), origin);
        } catch (ClientException e) {
            throw new ClientException(what + ": " + e.getMessage(), e);
        }
    }

    /** What it is, and the names of its members. */
    @Override
    public String toString() {
        return what + ' ' + members.keySet();
    }
}
