package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a virtual network, in one place. */
public final class Subnet extends Ec2Resource<Subnet> {

    Subnet(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last: {@code pending} or {@code available}. */
    public String state() {
        return String.valueOf(text("State"));
    }

    /** Its range of addresses, such as {@code 10.0.1.0/24}. */
    public String cidrBlock() {
        return String.valueOf(text("CidrBlock"));
    }

    /** Where it is, such as {@code eu-west-1a}. */
    public String availabilityZone() {
        return String.valueOf(text("AvailabilityZone"));
    }

    /** How many of its addresses are free. */
    public long availableAddresses() {
        return number("AvailableIpAddressCount");
    }

    /** Its network. */
    public @Nullable Vpc vpc() {
        return reference("Vpc", found -> new Vpc(client(), found));
    }

    /** Starts new instances in it, as {@link Ec2#createInstances} does. */
    public List<Instance> createInstances(Map<String, ?> parameters) {
        return all(resource().action("CreateInstances", Ec2.counted(parameters)), made -> new Instance(client(), made));
    }

    /** The instances in it. */
    public Instances instances() {
        return new Instances(client(), resource().collection("Instances"));
    }

    /** Deletes it; it must be empty. */
    public Subnet delete() {
        return act("Delete", Map.of());
    }

    /** Waits until it can be used. */
    public Subnet waitUntilAvailable() {
        return await("SubnetAvailable", "SubnetIds", WaitLimits.MODEL);
    }
}
