package io.awsx.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing stopped: the input tokens of a page and how many of its items were given already. Its text form is that
 * of boto3 (base64 of JSON), so that a listing begun there can go on here and the other way round.
 *
 * @param tokens the input tokens of the page, by input member; null values stand for the first page
 * @param given how many items of the page were given
 */
record ResumeToken(Map<String, @Nullable Object> tokens, int given) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GIVEN = "boto_truncate_amount";
    private static final String ENCODED = "boto_encoded_keys";
    private static final String OLD_SEPARATOR = "___";

    String text() {
        BytesInTokens bytes = new BytesInTokens();
        Map<String, @Nullable Object> fields = bytes.encode(tokens);
        if (given > 0) {
            fields.put(GIVEN, given);
        }
        if (!bytes.paths().isEmpty()) {
            fields.put(ENCODED, bytes.paths());
        }
        try {
            return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page token that is not a JSON value: " + tokens.keySet(), e);
        }
    }

    /**
     * Reads the text form, or that of older boto; any other text is taken as the service's own token, where the listing has only
     * one.
     *
     * @throws ClientException where it is neither
     */
    static ResumeToken parse(String text, List<String> inputTokens) {
        try {
            byte[] json = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            Map<String, @Nullable Object> fields = JSON.readValue(json, new TypeReference<>() {});
            Object given = fields == null ? null : fields.remove(GIVEN);
            Object paths = fields == null ? null : fields.remove(ENCODED);
            if (fields != null && inputTokens.containsAll(fields.keySet())) {
                BytesInTokens.decode(fields, paths);
                return new ResumeToken(fields, given instanceof Number number ? number.intValue() : 0);
            }
        } catch (IllegalArgumentException | java.io.IOException e) {
            // Not ours: perhaps the service's own.
        }
        return old(text, inputTokens);
    }

    /** As older boto wrote it: the tokens in their order, and how many items were given, with three underscores between. */
    private static ResumeToken old(String text, List<String> inputTokens) {
        String[] parts = text.split(OLD_SEPARATOR, -1);
        int tokens = inputTokens.size();
        boolean counts = parts.length == tokens + 1 && parts[tokens].matches("[0-9]{1,9}");
        if (!counts && tokens == 1) {
            parts = new String[] {text};
        } else if (!counts && parts.length != tokens) {
            throw new ClientException(
                    "The starting token is not one that this listing gave; it continues by " + inputTokens);
        }
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens; i++) {
            found.put(inputTokens.get(i), parts[i].equals("None") ? null : parts[i]);
        }
        return new ResumeToken(found, counts ? Integer.parseInt(parts[tokens]) : 0);
    }
}
