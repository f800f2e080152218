package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance of EC2. States are plain text: {@code pending}, {@code running}, {@code shutting-down}, {@code terminated}, {@code
 * stopping}, {@code stopped}. Waits without limits last up to some ten minutes, as the model says.
 */
public final class Instance extends Ec2Resource<Instance> {

    Instance(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last. */
    public String state() {
        return String.valueOf(text("State", "Name"));
    }

    /** Why it came into its state, or null where that is not told. */
    public @Nullable String stateReason() {
        return text("StateReason", "Message");
    }

    /** Its type, such as {@code t3.micro}. */
    public @Nullable String type() {
        return text("InstanceType");
    }

    /** Its address on the Internet, or null where it has none, or none yet. */
    public @Nullable String publicIp() {
        return text("PublicIpAddress");
    }

    /** Its name on the Internet, or null where it has none, or none yet. */
    public @Nullable String publicDnsName() {
        return text("PublicDnsName");
    }

    /** Its address within its network. */
    public @Nullable String privateIp() {
        return text("PrivateIpAddress");
    }

    /** Where it runs, such as {@code eu-west-1a}. */
    public @Nullable String availabilityZone() {
        return text("Placement", "AvailabilityZone");
    }

    /** When it was started last. */
    public @Nullable Instant launchTime() {
        return instant("LaunchTime");
    }

    /** The image it was made from. */
    public @Nullable Image image() {
        return reference("Image", found -> new Image(client(), found));
    }

    /** Its network, or null where it has left it. */
    public @Nullable Vpc vpc() {
        return reference("Vpc", found -> new Vpc(client(), found));
    }

    /** Its subnet, or null where it has left it. */
    public @Nullable Subnet subnet() {
        return reference("Subnet", found -> new Subnet(client(), found));
    }

    /** The key pair that opens it, or null where it has none. */
    public @Nullable KeyPair keyPair() {
        return reference("KeyPair", found -> new KeyPair(client(), found));
    }

    /** The volumes that are attached to it. */
    public Ec2Resources<Volume> volumes() {
        return new Ec2Resources<>(client(), resource().collection("Volumes"), Volume::new);
    }

    /** Starts it again. */
    public Instance start() {
        return act("Start", Map.of());
    }

    /** Stops it; its volumes stay. */
    public Instance stop() {
        return act("Stop", Map.of());
    }

    /** Boots it anew. */
    public Instance reboot() {
        return act("Reboot", Map.of());
    }

    /** Ends it for good. */
    public Instance terminate() {
        return act("Terminate", Map.of());
    }

    /** Changes one of its attributes: a member of ModifyInstanceAttribute, such as {@code InstanceType}, and its value. */
    public Instance modify(String attribute, Object value) {
        boolean plain = value instanceof String || value instanceof Boolean;
        return act("ModifyAttribute", Map.of(attribute, plain ? Map.of("Value", value) : value));
    }

    /** The latest of what it wrote to its console, or null where that is not kept yet. */
    public @Nullable String consoleOutput() {
        Object output =
                client().call("GetConsoleOutput", Map.of("InstanceId", id())).get("Output");
        return output == null ? null : output.toString();
    }

    /** Begins an image of it; it is booted anew for that. */
    public Image createImage(String name) {
        return createImage(Map.of("Name", name));
    }

    /** Begins an image of it: {@code Name}, {@code NoReboot}, and so on. */
    public Image createImage(Map<String, ?> parameters) {
        return one(resource().action("CreateImage", parameters), made -> new Image(client(), made));
    }

    /**
     * Attaches a volume.
     *
     * @param device the name it gets, such as {@code /dev/sdf}
     */
    public Instance attachVolume(Volume volume, String device) {
        return act("AttachVolume", Map.of("VolumeId", volume.id(), "Device", device));
    }

    /** Detaches a volume. */
    public Instance detachVolume(Volume volume) {
        return act("DetachVolume", Map.of("VolumeId", volume.id()));
    }

    /** Waits until it is known everywhere, which takes a moment after it was made. */
    public Instance waitUntilExists() {
        return waitUntilExists(WaitLimits.MODEL);
    }

    /** Waits until it is known everywhere. */
    public Instance waitUntilExists(WaitLimits limits) {
        return await("Exists", limits);
    }

    /** Waits until it runs. */
    public Instance waitUntilRunning() {
        return waitUntilRunning(WaitLimits.MODEL);
    }

    /** Waits until it runs. */
    public Instance waitUntilRunning(WaitLimits limits) {
        return await("Running", limits);
    }

    /** Waits until it is stopped. */
    public Instance waitUntilStopped() {
        return waitUntilStopped(WaitLimits.MODEL);
    }

    /** Waits until it is stopped. */
    public Instance waitUntilStopped(WaitLimits limits) {
        return await("Stopped", limits);
    }

    /** Waits until it is terminated. */
    public Instance waitUntilTerminated() {
        return waitUntilTerminated(WaitLimits.MODEL);
    }

    /** Waits until it is terminated. */
    public Instance waitUntilTerminated(WaitLimits limits) {
        return await("Terminated", limits);
    }
}
