package io.awsx.s3x.walk;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.error.ClientException;
import io.awsx.s3x.object.DecodedKey;
import io.awsx.s3x.object.ETag;
import io.awsx.s3x.object.ObjectBody;
import io.awsx.s3x.object.S3Object;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the rows of an inventory, file after file. A file is read into a temporary one first, so that its checksum is known before the first of its rows
 * counts, and no answer stays open while exchanges go on. A position is the number of a file and of a row.
 */
public final class InventoryWalk implements Walk {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryWalk.class);

    /** How many rows are given before a look is taken whether it goes on. */
    private static final int IN_A_ROW = 1000;

    private final AwsClient client;
    private final String bucket;
    private final Inventory inventory;
    private final Iterator<Lane> lanes;
    private @Nullable Lane lane;
    private @Nullable CsvRows rows;
    private int file;
    private long row;
    private long others;
    private volatile boolean closed;

    /** @param bucket the bucket of the objects, as callers name it */
    public InventoryWalk(AwsClient client, String bucket, Inventory inventory, List<Lane> lanes) {
        this.client = client;
        this.bucket = bucket;
        this.inventory = inventory;
        this.lanes = lanes.iterator();
    }

    @Override
    public @Nullable Met next() {
        try {
            while (!closed) {
                if (lane == null && !nextLane()) {
                    return null;
                }
                Lane in = Objects.requireNonNull(lane);
                List<String> values = nextRow();
                if (values == null) {
                    in.end();
                    lane = null;
                    tell();
                    continue;
                }
                String position = file + "/" + row;
                S3Object object = object(values);
                if (object != null) {
                    return new Met(object, in, position);
                }
                others++;
                in.pass(position);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("File " + name(file) + " cannot be read", e);
        }
    }

    private boolean nextLane() throws IOException {
        if (!lanes.hasNext()) {
            return false;
        }
        Lane next = lanes.next();
        String walked = next.walked();
        file = 0;
        row = 0;
        if (walked != null) {
            int slash = walked.indexOf('/');
            file = Integer.parseInt(walked.substring(0, slash));
            long read = Long.parseLong(walked.substring(slash + 1));
            open();
            while (row < read && nextRow() != null) {
                // Rows cannot be found but by reading those before.
            }
        }
        lane = next;
        return true;
    }

    private @Nullable List<String> nextRow() throws IOException {
        while (file < inventory.files().size()) {
            CsvRows open = rows == null ? open() : rows;
            List<String> values = open.next();
            if (values != null) {
                row++;
                return values;
            }
            open.close();
            rows = null;
            file++;
            row = 0;
        }
        return null;
    }

    private CsvRows open() throws IOException {
        Inventory.DataFile data = inventory.files().get(file);
        MessageDigest md5 = md5();
        Map<String, Object> output = client.call("GetObject", Map.of("Bucket", inventory.bucket(), "Key", data.key()));
        InputStream spooled;
        try (InputStream body = (InputStream) Objects.requireNonNull(output.get("Body"))) {
            spooled = (InputStream) ObjectBody.read(new DigestInputStream(body, md5), data.size());
        }
        String found = HexFormat.of().formatHex(md5.digest());
        if (data.md5() != null && !found.equalsIgnoreCase(data.md5())) {
            throw new ClientException(name(file) + " has the MD5 " + found + ", but its manifest says " + data.md5()
                    + "; nothing of it is consumed until it is what the manifest says");
        }
        InputStream plain = data.key().endsWith(".gz") ? new GZIPInputStream(spooled, 64 * 1024) : spooled;
        CsvRows opened = new CsvRows(new InputStreamReader(plain, StandardCharsets.UTF_8));
        rows = opened;
        return opened;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new ClientException("MD5 is not known here, so that the files of inventories cannot be checked", e);
        }
    }

    private String name(int number) {
        return "s3://" + inventory.bucket() + '/'
                + inventory.files().get(number).key() + " of the inventory";
    }

    /** What a row tells of; null for a version that is not the latest, and for a delete marker. */
    private @Nullable S3Object object(List<String> values) throws IOException {
        if ("false".equals(value(values, "IsLatest")) || "true".equals(value(values, "IsDeleteMarker"))) {
            return null;
        }
        String key = value(values, "Key");
        if (key == null || key.isEmpty()) {
            throw new IOException("row " + row + " has no key");
        }
        String size = value(values, "Size");
        String etag = value(values, "ETag");
        return new S3Object(
                bucket,
                DecodedKey.of(key, "The key in row " + row + " of " + name(file)),
                etag == null || etag.isEmpty() ? null : ETag.of(etag),
                size == null || size.isEmpty() ? -1 : number(size),
                time(value(values, "LastModifiedDate")),
                null,
                null);
    }

    private long number(String size) throws IOException {
        try {
            return Long.parseLong(size);
        } catch (NumberFormatException e) {
            throw new IOException("row " + row + " has a size that is no number", e);
        }
    }

    private @Nullable Instant time(@Nullable String text) throws IOException {
        try {
            return text == null || text.isEmpty() ? null : DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw new IOException("row " + row + " has a time that cannot be read", e);
        }
    }

    private @Nullable String value(List<String> values, String column) {
        int index = inventory.columns().indexOf(column);
        return index < 0 || index >= values.size() ? null : values.get(index);
    }

    private void tell() {
        LOG.info(
                "{} was walked to its end; {} of its rows were versions that are not the latest, or delete markers, and passed over",
                inventory.name(),
                others);
    }

    @Override
    public boolean isReady() {
        return rows != null && !closed && row % IN_A_ROW != 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
