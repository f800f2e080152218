package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.List;
import java.util.Map;

/** A volume of EBS. States are plain text: {@code creating}, {@code available}, {@code in-use}, {@code deleting}, {@code error}. */
public final class Volume extends Ec2Resource<Volume> {

    Volume(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last. */
    public String state() {
        return String.valueOf(text("State"));
    }

    /** Its size in GiB. */
    public long size() {
        return number("Size");
    }

    /** Where it is, such as {@code eu-west-1a}. */
    public String availabilityZone() {
        return String.valueOf(text("AvailabilityZone"));
    }

    /**
     * Attaches it to an instance.
     *
     * @param device the name it gets there, such as {@code /dev/sdf}
     */
    public Volume attach(Instance instance, String device) {
        return act("AttachToInstance", Map.of("InstanceId", instance.id(), "Device", device));
    }

    /** Detaches it from the instance that has it. */
    public Volume detach() {
        return act("DetachFromInstance", Map.of());
    }

    /** Begins a snapshot of it. */
    public Snapshot createSnapshot(String description) {
        return one(
                resource().action("CreateSnapshot", Map.of("Description", description)),
                made -> new Snapshot(client(), made));
    }

    /** The snapshots of it. */
    public Ec2Resources<Snapshot> snapshots() {
        return new Ec2Resources<>(client(), resource().collection("Snapshots"), Snapshot::new);
    }

    /** Deletes it with all that is on it. */
    public Volume delete() {
        return act("Delete", Map.of());
    }

    /** Waits until it can be attached. */
    public Volume waitUntilAvailable() {
        return waitUntilAvailable(WaitLimits.MODEL);
    }

    /** Waits until it can be attached. */
    public Volume waitUntilAvailable(WaitLimits limits) {
        return await("VolumeAvailable", "VolumeIds", limits);
    }

    /** Waits until it is attached. */
    public Volume waitUntilInUse() {
        return await("VolumeInUse", "VolumeIds", WaitLimits.MODEL);
    }

    /** Waits until it is gone. */
    public void waitUntilDeleted() {
        client().waitUntil("VolumeDeleted", Map.of("VolumeIds", List.of(id())));
    }
}
