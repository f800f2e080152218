package io.awsx.s3x.walk;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.camel.consume.Watermark.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an inventory, whose manifest is read when it is needed first. Used by one thread. */
public final class InventoryGround implements Ground {

    private final AwsClient client;
    private final String bucket;
    private final String manifest;
    private @Nullable Inventory inventory;

    /**
     * Sends nothing.
     *
     * @param bucket the bucket of the objects
     * @param manifest the key of the manifest, or {@code s3://BUCKET/KEY}
     * @throws io.awsx.error.ClientException where it is neither
     */
    public InventoryGround(AwsClient client, String bucket, String manifest) {
        this.client = client;
        this.bucket = bucket;
        this.manifest = manifest;
        Inventory.check(manifest);
    }

    private Inventory inventory() {
        Inventory known = inventory == null ? Inventory.read(client, manifest, bucket) : inventory;
        inventory = known;
        return known;
    }

    @Override
    public String name() {
        return "inventory " + inventory().name() + ' ' + inventory().etag();
    }

    @Override
    public Stretch whole() {
        return new Stretch(null, null);
    }

    @Override
    public Walk walk(List<Lane> lanes) {
        return new InventoryWalk(client, bucket, inventory(), lanes);
    }

    @Override
    public boolean isAlive() {
        return false;
    }
}
