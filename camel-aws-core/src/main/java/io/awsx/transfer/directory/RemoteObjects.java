package io.awsx.transfer.directory;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.transfer.KeyOrder;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The objects below a prefix in the order of their keys, one page in memory. What stands for a folder is passed over. Used by one thread. */
final class RemoteObjects extends Lookahead<Entry> {

    private final Iterator<?> items;
    private final String prefix;
    private final Predicate<String> wanted;
    private String last = "";

    /**
     * @param listing the members of ListObjectsV2, with Bucket and perhaps Prefix
     * @param wanted which names below the prefix are wanted
     */
    RemoteObjects(AwsClient s3, Map<String, ?> listing, Predicate<String> wanted) {
        Map<String, Object> input = new LinkedHashMap<>(listing);
        input.remove("Delimiter");
        this.items = s3.paginate("ListObjectsV2", input).items().iterator();
        this.prefix = listing.get("Prefix") instanceof String text ? text : "";
        this.wanted = wanted;
    }

    @Override
    @Nullable Entry find() {
        Entry next = null;
        while (next == null && items.hasNext()) {
            if (items.next() instanceof Map<?, ?> object && object.get("Key") instanceof String key) {
                inOrder(key);
                String name = key.substring(prefix.length());
                if (!name.isEmpty() && !name.endsWith("/") && wanted.test(name)) {
                    next = entry(name, object);
                }
            }
        }
        return next;
    }

    private void inOrder(String key) {
        if (KeyOrder.KEYS.compare(last, key) > 0) {
            throw new ClientException(
                    "The bucket's listing is not in the order of its keys, as that of a directory bucket, so that it cannot be"
                            + " compared with a folder; nothing more is done");
        }
        last = key;
    }

    private static Entry entry(String name, Map<?, ?> object) {
        long size = object.get("Size") instanceof Number number ? number.longValue() : 0;
        Instant modified = object.get("LastModified") instanceof Instant instant ? instant : Instant.EPOCH;
        return new Entry(name, size, modified, object.get("ETag") instanceof String etag ? etag : null);
    }
}
