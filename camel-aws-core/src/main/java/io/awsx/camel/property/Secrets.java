package io.awsx.camel.property;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets Manager. Bytes are texts in base64, as the aws CLI shows them. Thread-safe. */
final class Secrets implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** What a secret answers that is not there: the second where it is about to be deleted. */
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private final Supplier<AwsClient> client;
    private final Told told = new Told(LOG);

    Secrets(Supplier<AwsClient> client) {
        this.client = client;
    }

    @Override
    public String noun() {
        return "secret";
    }

    @Override
    public StoredValue fetch(Key key) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("SecretId", key.name());
        if (!key.version().isEmpty()) {
            input.put(ID.matcher(key.version()).matches() ? "VersionId" : "VersionStage", key.version());
        }
        try {
            Map<String, Object> output = client.get().call("GetSecretValue", input);
            Object value = output.get("SecretString");
            if (value == null && output.get("SecretBinary") instanceof byte[] bytes) {
                value = Base64.getEncoder().encodeToString(bytes);
            }
            String version = String.valueOf(output.get("VersionId"));
            LOG.debug("Read secret {}, version {}", key, version);
            return new StoredValue(value == null ? "" : value.toString(), version);
        } catch (ServiceException e) {
            if (ABSENT.contains(e.code())) {
                return StoredValue.ABSENT;
            }
            Placeholder field = otherSpelling(new Placeholder(key.name(), null, null, null, false));
            boolean denied = e.code().equals("AccessDeniedException") && field != null;
            throw (denied ? e.withHint("if a field of a secret is meant, write " + field) : e).about("SecretId=" + key);
        }
    }

    @Override
    public Map<Key, String> versions(Collection<Key> keys) {
        Map<Key, String> versions = new LinkedHashMap<>();
        for (Key key : keys) {
            if (ID.matcher(key.version()).matches()) {
                continue; // A version by its id never changes.
            }
            try {
                versions.put(key, version(key));
                told.well(key.toString());
            } catch (AwsException e) {
                told.failure(key.toString(), "Whether secret " + key + " changed is not known", e);
            }
        }
        return versions;
    }

    private String version(Key key) {
        String label = key.version().isEmpty() ? "AWSCURRENT" : key.version();
        try {
            Map<String, Object> output = client.get().call("DescribeSecret", Map.of("SecretId", key.name()));
            if (output.get("DeletedDate") == null && output.get("VersionIdsToStages") instanceof Map<?, ?> versions) {
                for (Map.Entry<?, ?> version : versions.entrySet()) {
                    if (version.getValue() instanceof List<?> labels && labels.contains(label)) {
                        return String.valueOf(version.getKey());
                    }
                }
            }
            return "";
        } catch (ServiceException e) {
            if (ABSENT.contains(e.code())) {
                return "";
            }
            throw e;
        }
    }

    /** {@code NAME/FIELD}, as earlier releases of Camel have it. */
    @Override
    public @Nullable Placeholder otherSpelling(Placeholder placeholder) {
        int slash = placeholder.name().lastIndexOf('/');
        return slash <= 0 || slash == placeholder.name().length() - 1
                ? null
                : placeholder.with(
                        placeholder.name().substring(0, slash),
                        placeholder.name().substring(slash + 1));
    }
}
