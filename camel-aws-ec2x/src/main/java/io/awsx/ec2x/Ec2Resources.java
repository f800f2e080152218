package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.ec2x.Ec2Resource.IdMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources of EC2. What the API names in the usual way (CreateVolume, DescribeVolumes, VolumeId) follows from the model; the
 * table says the rest.
 */
final class Ec2Resources {

    private static final Map<String, Ec2Resource> TABLE = new LinkedHashMap<>();

    static {
        usual("volumes", "snapshots", "vpcs", "subnets", "routeTables", "internetGateways", "networkAcls");
        usual("vpcEndpoints", "vpcPeeringConnections", "transitGateways", "customerGateways", "vpnGateways");
        add("instances", "instance", Map.of("create", "RunInstances"), new IdMember("", "InstanceId"));
        add("images", "image", Map.of("delete", "DeregisterImage"), new IdMember("", "ImageId"));
        add(
                "securityGroups",
                "security-group",
                Map.of(),
                new IdMember("sg-", "GroupId"),
                new IdMember("", "GroupName"));
        add("keyPairs", "key-pair", Map.of(), new IdMember("key-", "KeyPairId"), new IdMember("", "KeyName"));
        add(
                "placementGroups",
                "placement-group",
                Map.of(),
                new IdMember("pg-", "GroupId"),
                new IdMember("", "GroupName"));
        add(
                "launchTemplates",
                "launch-template",
                Map.of(),
                new IdMember("lt-", "LaunchTemplateId"),
                new IdMember("", "LaunchTemplateName"));
        add(
                "addresses",
                "elastic-ip",
                Map.of("create", "AllocateAddress", "delete", "ReleaseAddress"),
                new IdMember("eipalloc-", "AllocationId"),
                new IdMember("eipassoc-", "AssociationId"),
                new IdMember("", "PublicIp"));
        add(
                "networkInterfaces",
                "network-interface",
                Map.of(),
                new IdMember("eni-attach-", "AttachmentId"),
                new IdMember("", "NetworkInterfaceId"));
        add("natGateways", "natgateway", Map.of(), new IdMember("", "NatGatewayId"));
        add(
                "hosts",
                "dedicated-host",
                Map.of("create", "AllocateHosts", "delete", "ReleaseHosts"),
                new IdMember("", "HostId"));
        add("flowLogs", "vpc-flow-log", Map.of(), new IdMember("", "FlowLogId"));
        add("managedPrefixLists", "prefix-list", Map.of(), new IdMember("", "PrefixListId"));
        add(
                "spotInstanceRequests",
                "spot-instances-request",
                Map.of("create", "RequestSpotInstances", "delete", "CancelSpotInstanceRequests"),
                new IdMember("", "SpotInstanceRequestId"));
    }

    private Ec2Resources() {}

    private static void usual(String... names) {
        for (String name : names) {
            TABLE.put(name.toLowerCase(Locale.ROOT), usual(name, capital(name)));
        }
    }

    private static Ec2Resource usual(String name, String plural) {
        String noun = singular(plural);
        return new Ec2Resource(name, noun, plural, List.of(new IdMember("", noun + "Id")), kebab(noun), Map.of());
    }

    private static void add(String name, String tagType, Map<String, String> own, IdMember... ids) {
        String plural = capital(name);
        TABLE.put(
                name.toLowerCase(Locale.ROOT),
                new Ec2Resource(name, singular(plural), plural, List.of(ids), tagType, own(own)));
    }

    /** To terminate and to delete is the same. */
    private static Map<String, String> own(Map<String, String> verbs) {
        Map<String, String> both = new LinkedHashMap<>(verbs);
        String delete = verbs.get("delete");
        if (delete != null) {
            both.put("terminate", delete);
        }
        return Map.copyOf(both);
    }

    /**
     * The resource of a name, without regard to case; null where it is none but a label.
     *
     * @param client knows those too that the table leaves out
     */
    static @Nullable Ec2Resource of(AwsClient client, String name) {
        Ec2Resource known = TABLE.get(name.toLowerCase(Locale.ROOT));
        if (known != null || name.isEmpty() || !client.hasOperation("Describe" + name)) {
            return known;
        }
        String plural = client.operation("Describe" + name).name().substring("Describe".length());
        return usual(name, plural);
    }

    /** What a name is if it is a resource at all. */
    static Ec2Resource guess(String name) {
        Ec2Resource known = TABLE.get(name.toLowerCase(Locale.ROOT));
        return known == null ? usual(name, capital(name)) : known;
    }

    /** The names of those in the table. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        TABLE.values().forEach(resource -> names.add(resource.name()));
        return names;
    }

    /** What a thing is called where it is tagged when an operation makes it. */
    static String tagType(AwsClient client, String operation) {
        for (Ec2Resource resource : TABLE.values()) {
            for (String verb : List.of("create", "register", "copy", "import")) {
                var making = resource.operation(client, verb);
                // What imports volumes and instances makes tasks.
                if (making != null && making.name().equals(operation) && !operation.matches("Import(Image|Snapshot)")) {
                    return resource.tagType();
                }
            }
        }
        if (operation.startsWith("AuthorizeSecurityGroup")) {
            return "security-group-rule";
        }
        return operation.startsWith("Import")
                ? kebab(operation) + "-task"
                : kebab(singular(operation.replaceFirst("^[A-Z][a-z]+", "")));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String singular(String plural) {
        if (plural.endsWith("sses")) {
            return plural.substring(0, plural.length() - 2);
        } else if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + 'y';
        }
        return plural.endsWith("s") && !plural.endsWith("Options") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String kebab(String noun) {
        return noun.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
