package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.resource.data.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * EC2 as objects. Thread-safe; there is nothing to close, it ends with the session.
 *
 * <pre>{@code
 * Instance instance = Ec2.of(session).createInstances(Map.of("ImageId", "ami-0123456789abcdef0", "InstanceType", "t3.micro")).get(0);
 * instance.waitUntilRunning();
 * System.out.println(instance.id() + " " + instance.state());
 * instance.terminate().waitUntilTerminated();
 * }</pre>
 *
 * <p>What takes a Map takes the members of the call's input by the names the API gives them.
 */
public final class Ec2 extends AwsService {

    private Ec2(AwsClient client) {
        super(client, "ec2");
    }

    /** EC2 with the session's settings. */
    public static Ec2 of(AwsSession session) {
        return of(session.client("ec2"));
    }

    /**
     * EC2 through a client.
     *
     * @param client stays open until its maker closes it
     * @throws ClientException where it is one of another service
     */
    public static Ec2 of(AwsClient client) {
        return new Ec2(client);
    }

    private @Nullable Object act(String action, Map<String, ?> parameters) {
        return resource().action(action, parameters);
    }

    /**
     * Starts new instances. They begin to run some time later: {@link Instance#waitUntilRunning}.
     *
     * @param parameters the members of RunInstances; {@code MinCount} is 1 where it is not said, {@code MaxCount} the same as {@code
     *     MinCount}
     */
    public List<Instance> createInstances(Map<String, ?> parameters) {
        return AwsResource.all(act("CreateInstances", counted(parameters)), made -> new Instance(client(), made));
    }

    static Map<String, Object> counted(Map<String, ?> parameters) {
        Map<String, Object> counted = new LinkedHashMap<>(parameters);
        Object most = counted.get("MaxCount");
        Object least = counted.get("MinCount");
        counted.put("MinCount", least == null ? 1 : least);
        counted.put("MaxCount", most == null ? counted.get("MinCount") : most);
        return counted;
    }

    /** Creates a volume: {@code AvailabilityZone}, {@code Size} in GiB or {@code SnapshotId}, and so on. */
    public Volume createVolume(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateVolume", parameters), made -> new Volume(client(), made));
    }

    /** Begins a snapshot of a volume: {@code VolumeId}, {@code Description}, and so on. */
    public Snapshot createSnapshot(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateSnapshot", parameters), made -> new Snapshot(client(), made));
    }

    /** Creates a virtual network of a range of addresses, such as {@code 10.0.0.0/16}. */
    public Vpc createVpc(String cidrBlock) {
        return createVpc(Map.of("CidrBlock", cidrBlock));
    }

    /** Creates a virtual network. */
    public Vpc createVpc(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateVpc", parameters), made -> new Vpc(client(), made));
    }

    /** Creates a subnet: {@code VpcId}, {@code CidrBlock}, and so on. */
    public Subnet createSubnet(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateSubnet", parameters), made -> new Subnet(client(), made));
    }

    /** Creates a security group: {@code GroupName}, {@code Description}, {@code VpcId}, and so on. */
    public SecurityGroup createSecurityGroup(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateSecurityGroup", parameters), made -> new SecurityGroup(client(), made));
    }

    /** Creates a key pair, whose private key is told this once: {@link KeyPair#material}. */
    public KeyPair createKeyPair(String name) {
        return createKeyPair(Map.of("KeyName", name));
    }

    /** Creates a key pair. */
    public KeyPair createKeyPair(Map<String, ?> parameters) {
        return AwsResource.one(act("CreateKeyPair", parameters), made -> new KeyPair(client(), made));
    }

    /** Takes over the public key of a pair made elsewhere, as OpenSSH or DER has it. */
    public KeyPair importKeyPair(String name, byte[] publicKey) {
        act("ImportKeyPair", Map.of("KeyName", name, "PublicKeyMaterial", publicKey));
        return keyPair(name);
    }

    /** Gives tags to any number of things by their ids, 1,000 a call. */
    public void createTags(Map<String, String> tags, List<String> ids) {
        for (int from = 0; from < ids.size(); from += 1000) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + 1000));
            client().call("CreateTags", Map.of("Resources", some, "Tags", tags(tags)));
        }
    }

    static List<Map<String, String>> tags(Map<String, String> tags) {
        List<Map<String, String>> pairs = new ArrayList<>();
        tags.forEach((key, value) -> pairs.add(Map.of("Key", key, "Value", value)));
        return pairs;
    }

    private Resource sub(String type, String id) {
        return resource().subResource(type, id);
    }

    /** An instance by its id. */
    public Instance instance(String id) {
        return new Instance(client(), sub("Instance", id));
    }

    /** A volume by its id. */
    public Volume volume(String id) {
        return new Volume(client(), sub("Volume", id));
    }

    /** A snapshot by its id. */
    public Snapshot snapshot(String id) {
        return new Snapshot(client(), sub("Snapshot", id));
    }

    /** An image by its id. */
    public Image image(String id) {
        return new Image(client(), sub("Image", id));
    }

    /** A virtual network by its id. */
    public Vpc vpc(String id) {
        return new Vpc(client(), sub("Vpc", id));
    }

    /** A subnet by its id. */
    public Subnet subnet(String id) {
        return new Subnet(client(), sub("Subnet", id));
    }

    /** A security group by its id. */
    public SecurityGroup securityGroup(String id) {
        return new SecurityGroup(client(), sub("SecurityGroup", id));
    }

    /** A key pair by its name. */
    public KeyPair keyPair(String name) {
        return new KeyPair(client(), sub("KeyPair", name));
    }

    /** All instances, for a while also those that were terminated. */
    public Instances instances() {
        return new Instances(client(), resource().collection("Instances"));
    }

    /** All volumes. */
    public Ec2Resources<Volume> volumes() {
        return new Ec2Resources<>(client(), resource().collection("Volumes"), Volume::new);
    }

    /** All snapshots that may be used, those of others too; {@code filter(Map.of("OwnerIds", List.of("self")))} gives one's own. */
    public Ec2Resources<Snapshot> snapshots() {
        return new Ec2Resources<>(client(), resource().collection("Snapshots"), Snapshot::new);
    }

    /** All images that may be used, those of others too; {@code filter(Map.of("Owners", List.of("self")))} gives one's own. */
    public Ec2Resources<Image> images() {
        return new Ec2Resources<>(client(), resource().collection("Images"), Image::new);
    }

    /** All virtual networks. */
    public Ec2Resources<Vpc> vpcs() {
        return new Ec2Resources<>(client(), resource().collection("Vpcs"), Vpc::new);
    }

    /** All subnets. */
    public Ec2Resources<Subnet> subnets() {
        return new Ec2Resources<>(client(), resource().collection("Subnets"), Subnet::new);
    }

    /** All security groups. */
    public Ec2Resources<SecurityGroup> securityGroups() {
        return new Ec2Resources<>(client(), resource().collection("SecurityGroups"), SecurityGroup::new);
    }

    /** All key pairs. */
    public Ec2Resources<KeyPair> keyPairs() {
        return new Ec2Resources<>(client(), resource().collection("KeyPairs"), KeyPair::new);
    }
}
