package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.Map;

/** A virtual network. */
public final class Vpc extends Ec2Resource<Vpc> {

    Vpc(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its state when it was asked last: {@code pending} or {@code available}. */
    public String state() {
        return String.valueOf(text("State"));
    }

    /** Its range of addresses, such as {@code 10.0.0.0/16}. */
    public String cidrBlock() {
        return String.valueOf(text("CidrBlock"));
    }

    /** Whether it is the one that instances get where nothing else is said. */
    public boolean isDefault() {
        return Boolean.TRUE.equals(resource().get("IsDefault"));
    }

    /** Creates a subnet of a range of addresses, such as {@code 10.0.1.0/24}. */
    public Subnet createSubnet(String cidrBlock) {
        return createSubnet(Map.of("CidrBlock", cidrBlock));
    }

    /** Creates a subnet. */
    public Subnet createSubnet(Map<String, ?> parameters) {
        return one(resource().action("CreateSubnet", parameters), made -> new Subnet(client(), made));
    }

    /** Creates a security group. */
    public SecurityGroup createSecurityGroup(String name, String description) {
        return one(
                resource().action("CreateSecurityGroup", Map.of("GroupName", name, "Description", description)),
                made -> new SecurityGroup(client(), made));
    }

    /** Its subnets. */
    public Ec2Resources<Subnet> subnets() {
        return new Ec2Resources<>(client(), resource().collection("Subnets"), Subnet::new);
    }

    /** Its security groups. */
    public Ec2Resources<SecurityGroup> securityGroups() {
        return new Ec2Resources<>(client(), resource().collection("SecurityGroups"), SecurityGroup::new);
    }

    /** The instances in it. */
    public Instances instances() {
        return new Instances(client(), resource().collection("Instances"));
    }

    /** Deletes it; it must be empty. */
    public Vpc delete() {
        return act("Delete", Map.of());
    }

    /** Waits until it is known everywhere. */
    public Vpc waitUntilExists() {
        return await("Exists", WaitLimits.MODEL);
    }

    /** Waits until it can be used. */
    public Vpc waitUntilAvailable() {
        return await("Available", WaitLimits.MODEL);
    }
}
