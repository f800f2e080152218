package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An image that instances are made from. States are plain text, such as {@code pending}, {@code available}, {@code failed}. */
public final class Image extends Ec2Resource<Image> {

    Image(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last. */
    public String state() {
        return String.valueOf(text("State"));
    }

    /** Its name. */
    public @Nullable String name() {
        return text("Name");
    }

    /** What it is said to be. */
    public @Nullable String description() {
        return text("Description");
    }

    /** For what processors it is, such as {@code arm64}. */
    public @Nullable String architecture() {
        return text("Architecture");
    }

    /** Withdraws it; its snapshots stay. */
    public Image deregister() {
        return act("Deregister", Map.of());
    }

    /** Waits until it is known everywhere. */
    public Image waitUntilExists() {
        return await("Exists", WaitLimits.MODEL);
    }

    /** Waits until instances can be made from it. */
    public Image waitUntilAvailable() {
        return waitUntilAvailable(WaitLimits.MODEL);
    }

    /** Waits until instances can be made from it. */
    public Image waitUntilAvailable(WaitLimits limits) {
        return await("ImageAvailable", "ImageIds", limits);
    }
}
