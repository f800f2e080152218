package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A snapshot of a volume. States are plain text: {@code pending}, {@code completed}, {@code error}. */
public final class Snapshot extends Ec2Resource<Snapshot> {

    Snapshot(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last. */
    public String state() {
        return String.valueOf(text("State"));
    }

    /** How far it is, such as {@code 80%}. */
    public @Nullable String progress() {
        return text("Progress");
    }

    /** What it is said to be. */
    public @Nullable String description() {
        return text("Description");
    }

    /** The size of its volume in GiB. */
    public long volumeSize() {
        return number("VolumeSize");
    }

    /** The volume it is of, which may be gone. */
    public @Nullable Volume volume() {
        return reference("Volume", found -> new Volume(client(), found));
    }

    /** Deletes it. */
    public Snapshot delete() {
        return act("Delete", Map.of());
    }

    /** Waits until it is complete, which takes up to as long as its volume is large. */
    public Snapshot waitUntilCompleted() {
        return waitUntilCompleted(WaitLimits.MODEL);
    }

    /** Waits until it is complete. */
    public Snapshot waitUntilCompleted(WaitLimits limits) {
        return await("Completed", limits);
    }
}
