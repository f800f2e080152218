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
    private static final String BYTES = "boto_encoded_keys";

    String text() {
        TokenBytes bytes = new TokenBytes();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        tokens.forEach((member, token) -> fields.put(member, bytes.encoded(token, List.of(member))));
        if (given > 0) {
            fields.put(GIVEN, given);
        }
        if (!bytes.paths().isEmpty()) {
            fields.put(BYTES, bytes.paths());
        }
        try {
            return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page token that is not a JSON value: " + tokens, e);
        }
    }

    /**
     * Reads the text form; any other text is taken as the service's own token, where the listing has only one.
     *
     * @throws ClientException where it is neither
     */
    static ResumeToken parse(String text, List<String> inputTokens) {
        try {
            byte[] json = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            Map<String, @Nullable Object> fields = JSON.readValue(json, new TypeReference<>() {});
            Object given = fields == null ? null : fields.remove(GIVEN);
            if (fields != null) {
                TokenBytes.decode(fields, fields.remove(BYTES));
            }
            if (fields != null && inputTokens.containsAll(fields.keySet())) {
                return new ResumeToken(fields, given instanceof Number number ? number.intValue() : 0);
            }
        } catch (IllegalArgumentException | java.io.IOException e) {
            // Not ours: perhaps the service's own.
        }
        if (inputTokens.size() != 1) {
            throw new ClientException(
                    "The starting token is not one that this listing gave; it continues by " + inputTokens);
        }
        Map<String, @Nullable Object> tokens = new LinkedHashMap<>();
        tokens.put(inputTokens.get(0), text);
        return new ResumeToken(tokens, 0);
    }
}
