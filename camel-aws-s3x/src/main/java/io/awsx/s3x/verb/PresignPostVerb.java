package io.awsx.s3x.verb;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form by which a browser uploads one object without credentials: the body is a Map of the {@code url} and the {@code fields} to send
 * before the file. What the upload must fulfil stands in the option {@code presignConditions}, and is added to, never loosened, by the header
 * {@code CamelAwsS3PresignConditions}.
 */
final class PresignPostVerb implements Verb {

    @Override
    public void process(S3Request request) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("Bucket", request.bucket());
        input.put("Key", request.key());
        List<Object> conditions = new ArrayList<>(conditions(request.options().getPresignConditions()));
        Object further = request.message().getHeader(S3Constants.PRESIGN_CONDITIONS);
        if (further instanceof Collection<?> list) {
            conditions.addAll(list);
        } else if (further != null) {
            throw new ClientException("The header " + S3Constants.PRESIGN_CONDITIONS + " is a List of conditions, not "
                    + further.getClass().getName());
        }
        if (!conditions.isEmpty()) {
            input.put("Conditions", conditions);
        }
        Object fields = request.message().getHeader(S3Constants.PRESIGN_FIELDS);
        if (fields instanceof Map<?, ?>) {
            input.put("Fields", fields);
        } else if (fields != null) {
            throw new ClientException("The header " + S3Constants.PRESIGN_FIELDS + " is a Map of fields, not "
                    + fields.getClass().getName());
        }
        request.message()
                .setBody(request.client()
                        .presignPost(
                                input, PresignVerb.duration(request.options().getPresignDuration())));
        request.produced(input);
    }

    /**
     * Reads the option.
     *
     * @throws ClientException where it is no JSON array
     */
    static List<?> conditions(@Nullable String option) {
        if (option == null) {
            return List.of();
        } else if (Json.read(option, "presignConditions", "") instanceof List<?> list) {
            return list;
        }
        throw new ClientException("presignConditions is a JSON array of conditions, such as"
                + " [[\"content-length-range\", 1, 1048576], [\"starts-with\", \"$Content-Type\", \"image/\"]]");
    }
}
