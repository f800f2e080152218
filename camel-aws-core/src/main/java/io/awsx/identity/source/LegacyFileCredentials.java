package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys in files of tools that are long gone: the one that {@code AWS_CREDENTIAL_FILE} names, with {@code
 * AWSAccessKeyId=...} and {@code AWSSecretKey=...}; and those of boto 2, with keys below {@code [Credentials]}. Thread-safe.
 */
final class LegacyFileCredentials implements CredentialsProvider {

    private static final long MOST_BYTES = 1 << 20;

    private final List<String> files;
    private final boolean mustExist;
    private final String key;
    private final String secret;
    private final String source;

    private LegacyFileCredentials(List<String> files, boolean mustExist, String key, String secret, String source) {
        this.files = files;
        this.mustExist = mustExist;
        this.key = key;
        this.secret = secret;
        this.source = source;
    }

    /** The file of the EC2 command line tools. */
    static LegacyFileCredentials ofEc2Tools(Outside outside) {
        String file = outside.variable("AWS_CREDENTIAL_FILE");
        return new LegacyFileCredentials(
                file == null ? List.of() : List.of(file),
                true,
                "awsaccesskeyid",
                "awssecretkey",
                "ec2-credentials-file");
    }

    /** The file that {@code BOTO_CONFIG} names, else {@code /etc/boto.cfg} and {@code ~/.boto}. */
    static LegacyFileCredentials ofBoto(Outside outside) {
        String file = outside.variable("BOTO_CONFIG");
        return new LegacyFileCredentials(
                file == null
                        ? List.of(
                                "/etc/boto.cfg",
                                Path.of(outside.home(), ".boto").toString())
                        : List.of(file),
                false,
                "credentials.aws_access_key_id",
                "credentials.aws_secret_access_key",
                "boto-config");
    }

    @Override
    public @Nullable Credentials resolve() {
        for (String file : files) {
            Map<String, String> settings = read(file);
            String id = settings.get(key);
            if (id != null) {
                String half = settings.get(secret);
                if (half == null) {
                    throw new ClientException(file + " has an access key id without a secret access key; give both");
                }
                return new Credentials(id, half, null, null, null, new CredentialsOrigin(source, "x", file));
            }
        }
        return null;
    }

    /** Settings by section and name, both in lower case; text outside of a section has no section in its name. */
    private Map<String, String> read(String file) {
        Map<String, String> settings = new HashMap<>();
        String section = "";
        for (String line : lines(file)) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1).strip().toLowerCase(Locale.ROOT) + '.';
            } else if (equals > 0 && !text.startsWith("#") && !text.startsWith(";")) {
                String name = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                settings.put(section + name, text.substring(equals + 1).strip());
            }
        }
        return settings;
    }

    private List<String> lines(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw new ClientException(file + " is larger than " + MOST_BYTES + " bytes; it holds no keys");
            }
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            if (!mustExist) {
                return List.of();
            }
            throw new ClientException(file + ", which AWS_CREDENTIAL_FILE names, does not exist", e);
        } catch (IOException | InvalidPathException e) {
            if (!mustExist) {
                return List.of();
            }
            throw new ClientException("Cannot read " + file + ": " + e, e);
        }
    }

    /** Nothing: hardly anybody has such a file. */
    @Override
    public String describe() {
        return "";
    }
}
