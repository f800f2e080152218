package io.awsx.call;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.signing.PostPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the form that {@link AwsClient#presignPost} gives, from an input whose members are named as in boto3.
 */
public final class PresignedPost {

    private static final Set<String> MEMBERS = Set.of("Bucket", "Key", "Fields", "Conditions");
    private static final String FILE_NAME = "${filename}";
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Pipeline pipeline;
    private final Map<String, ?> input;

    public PresignedPost(Pipeline pipeline, Map<String, ?> input) {
        this.pipeline = pipeline;
        this.input = input;
        if (!pipeline.model().name().equals("s3")) {
            throw new ClientException(
                    "Only S3 takes uploads by forms, not " + pipeline.model().name());
        }
        for (String name : input.keySet()) {
            if (!MEMBERS.contains(name)) {
                throw new ClientException(
                        "A form of an upload has no " + name + NearestNames.clause(name, new TreeSet<>(MEMBERS)));
            }
        }
    }

    public Map<String, Object> sign(Duration expires) {
        if (expires.compareTo(Duration.ofSeconds(1)) < 0 || expires.compareTo(LONGEST) > 0) {
            throw new ClientException("A form is good for 1 second to 7 days, not for " + expires);
        }
        String bucket = text("Bucket");
        String key = text("Key");
        Map<String, String> fields = new LinkedHashMap<>();
        if (input.get("Fields") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        } else if (input.get("Fields") != null) {
            throw new ClientException("Fields of a form must be a Map of names to values");
        }
        fields.put("key", key);
        List<Object> conditions = new ArrayList<>();
        if (input.get("Conditions") instanceof List<?> given) {
            conditions.addAll(given);
        } else if (input.get("Conditions") != null) {
            throw new ClientException("Conditions of a form must be a List, each a Map or a List");
        }
        conditions.add(Map.of("bucket", bucket));
        if (key.endsWith(FILE_NAME)) {
            conditions.add(List.of("starts-with", "$key", key.substring(0, key.length() - FILE_NAME.length())));
        }
        Map<String, Object> place = Map.of("Bucket", bucket);
        Route route = pipeline.route(pipeline.model().operation("HeadBucket"), place);
        String path = route.endpoint().path();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("url", route.endpoint().origin() + (path.isEmpty() ? "/" : path));
        form.put("fields", pipeline.authentication().sign(new PostPolicy(fields, conditions), route, expires));
        return form;
    }

    private String text(String member) {
        @Nullable Object value = input.get(member);
        if (value == null || value.toString().isEmpty()) {
            throw new ClientException("A form of an upload needs a " + member);
        }
        return value.toString();
    }
}
