package io.awsx.s3x.walk;

import io.awsx.AwsClient;
import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of an inventory says: which files it has, and what stands in their columns.
 *
 * @param name what messages call it
 * @param bucket the bucket that has its files
 * @param etag what tells it from others
 * @param columns their names, in order
 */
public record Inventory(String name, String bucket, String etag, List<String> columns, List<DataFile> files) {

    /** A manifest names a file in some 100 bytes, and a file has up to a million keys. */
    private static final int LARGEST = 64 << 20;

    private static final String ADVICE = "; inventory is the key of a manifest.json that S3 Inventory wrote";

    /**
     * A file of rows.
     *
     * @param md5 the MD5 of its bytes in hexadecimal; null where it is not told
     */
    record DataFile(String key, long size, @Nullable String md5) {}

    /**
     * Reads a manifest.
     *
     * @param option its key in the bucket of its objects, or {@code s3://BUCKET/KEY}
     * @param source the bucket of its objects
     * @throws ClientException where it is none, is of another bucket, or has files that are not CSV
     */
    public static Inventory read(AwsClient client, String option, String source) {
        Address address = Address.of(option, source);
        Map<String, Object> output = client.call("GetObject", Map.of("Bucket", address.bucket, "Key", address.key));
        String text;
        try (InputStream body = (InputStream) Objects.requireNonNull(output.get("Body"))) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ClientException(address + " is too large for a manifest" + ADVICE);
            }
            text = new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest of the inventory cannot be read", e);
        }
        if (!(Json.read(text, address.toString(), ADVICE) instanceof Map<?, ?> manifest)
                || !(manifest.get("files") instanceof List<?> files)) {
            throw new ClientException(address + " has no files" + ADVICE);
        }
        requireCsv(address, manifest);
        requireSource(address, manifest, source);
        return new Inventory(
                address.toString(),
                address.bucket,
                String.valueOf(output.get("ETag")),
                columns(address, manifest),
                files(address, files));
    }

    private static void requireCsv(Address address, Map<?, ?> manifest) {
        if (!"CSV".equals(manifest.get("fileFormat"))) {
            throw new ClientException(address + " has files in the format " + manifest.get("fileFormat")
                    + ", but CSV is what can be read here;"
                    + " configure the inventory with the format CSV, or read these files with Athena or Spark");
        }
    }

    private static void requireSource(Address address, Map<?, ?> manifest, String source) {
        Object told = manifest.get("sourceBucket");
        // An access point does not tell which bucket it is of.
        if (told != null && !source.startsWith("arn:") && !told.equals(source)) {
            throw new ClientException(
                    address + " is an inventory of bucket " + told + ", but the endpoint is of " + source);
        }
    }

    private static List<String> columns(Address address, Map<?, ?> manifest) {
        List<String> columns = Arrays.stream(
                        String.valueOf(manifest.get("fileSchema")).split(",", -1))
                .map(String::trim)
                .toList();
        if (!columns.contains("Key")) {
            throw new ClientException(address + " has no column Key in its fileSchema" + ADVICE);
        }
        return columns;
    }

    private static List<DataFile> files(Address address, List<?> told) {
        List<DataFile> files = new ArrayList<>();
        for (Object one : told) {
            if (!(one instanceof Map<?, ?> file) || !(file.get("key") instanceof String key)) {
                throw new ClientException(address + " names a file without a key" + ADVICE);
            }
            files.add(new DataFile(
                    key,
                    file.get("size") instanceof Number size ? size.longValue() : -1,
                    file.get("MD5checksum") instanceof String md5 ? md5 : null));
        }
        return files;
    }

    /** Where a manifest is. */
    private record Address(String bucket, String key) {

        static Address of(String option, String source) {
            if (!option.startsWith("s3://")) {
                return new Address(source, option);
            }
            int slash = option.indexOf('/', 5);
            if (slash <= 5 || slash == option.length() - 1) {
                throw new ClientException("inventory is " + option + ", but must be a key, or s3://BUCKET/KEY");
            }
            return new Address(option.substring(5, slash), option.substring(slash + 1));
        }

        @Override
        public String toString() {
            return "s3://" + bucket + '/' + key;
        }
    }

    /** Where the inventory begins that an option names, or what is wrong with it; sends nothing. */
    public static void check(String option) {
        Address unused = Address.of(option, "");
    }
}
