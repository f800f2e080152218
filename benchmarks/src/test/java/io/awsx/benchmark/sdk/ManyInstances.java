package io.awsx.benchmark.sdk;

import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import io.awsx.protocol.Protocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An answer of DescribeInstances as an account of some size gets it, each instance in a reservation of its own. */
public final class ManyInstances {

    private final Random random;

    private ManyInstances(long seed) {
        this.random = new Random(seed);
    }

    /** The bytes of an answer, indented as EC2 has it or without any space between elements. */
    static byte[] xml(Operation describeInstances, int count, boolean indented) throws IOException {
        Protocol protocol = Protocol.of(describeInstances.service());
        try (HttpResponse answer =
                protocol.writeOutput(describeInstances, output(count), "8f7724cf-496f-496e-8fe3-example")) {
            String plain = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            return (indented ? indented(plain) : plain).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The output that the bytes say. */
    public static Map<String, Object> output(int count) {
        ManyInstances many = new ManyInstances(20261128);
        List<Object> reservations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reservations.add(Map.of(
                    "ReservationId",
                    "r-" + many.hex(17),
                    "OwnerId",
                    "123456789012",
                    "RequesterId",
                    "940372691376",
                    "Groups",
                    List.of(),
                    "Instances",
                    List.of(many.instance())));
        }
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("Reservations", reservations);
        return output;
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    private String address(String prefix) {
        return prefix + random.nextInt(256) + '.' + random.nextInt(256);
    }

    private Instant time() {
        return Instant.ofEpochSecond(1_760_000_000L + random.nextInt(30_000_000));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Map<String, Object> instance() {
        Map<String, Object> instance = new LinkedHashMap<>();
        String zone = "eu-west-1" + (char) ('a' + random.nextInt(3));
        String privateIp = address("10.20.");
        String publicIp = address("52.16.");
        String privateName = "ip-" + privateIp.replace('.', '-') + ".eu-west-1.compute.internal";
        String publicName = "ec2-" + publicIp.replace('.', '-') + ".eu-west-1.compute.amazonaws.com";
        String vpc = "vpc-0a1b2c3d4e5f60718";
        String subnet = "subnet-0" + zone.charAt(9) + "b2c3d4e5f6071829";
        Instant launched = time();
        List<Object> groups = List.of(
                Map.of("GroupId", "sg-0a1b2c3d4e5f60718", "GroupName", "web-servers"),
                Map.of("GroupId", "sg-0f1e2d3c4b5a69788", "GroupName", "monitoring"));
        instance.put("InstanceId", "i-0" + hex(16));
        instance.put("ImageId", "ami-0" + hex(16));
        instance.put("State", Map.of("Code", 16, "Name", "running"));
        instance.put("PrivateDnsName", privateName);
        instance.put("PublicDnsName", publicName);
        instance.put("StateTransitionReason", "");
        instance.put("KeyName", "operations");
        instance.put("AmiLaunchIndex", 0);
        instance.put("ProductCodes", List.of());
        instance.put("InstanceType", one(List.of("m7g.large", "c7i.2xlarge", "t3.micro", "r6i.xlarge")));
        instance.put("LaunchTime", launched);
        instance.put(
                "Placement",
                Map.of(
                        "AvailabilityZone",
                        zone,
                        "AvailabilityZoneId",
                        "euw1-az2",
                        "GroupName",
                        "",
                        "Tenancy",
                        "default"));
        instance.put("Monitoring", Map.of("State", "disabled"));
        instance.put("SubnetId", subnet);
        instance.put("VpcId", vpc);
        instance.put("PrivateIpAddress", privateIp);
        instance.put("PublicIpAddress", publicIp);
        instance.put("SourceDestCheck", true);
        instance.put("SecurityGroups", groups);
        instance.put("Architecture", "arm64");
        instance.put("RootDeviceType", "ebs");
        instance.put("RootDeviceName", "/dev/xvda");
        instance.put("BlockDeviceMappings", List.of(device("/dev/xvda", launched), device("/dev/sdf", launched)));
        instance.put("VirtualizationType", "hvm");
        instance.put("ClientToken", hex(8) + '-' + hex(4) + '-' + hex(4) + '-' + hex(12));
        instance.put("Tags", tags());
        instance.put("Hypervisor", "xen");
        instance.put(
                "NetworkInterfaces",
                List.of(networkInterface(vpc, subnet, privateIp, privateName, publicIp, publicName, launched, groups)));
        instance.put("EnaSupport", true);
        instance.put(
                "IamInstanceProfile",
                Map.of("Arn", "arn:aws:iam::123456789012:instance-profile/web-server", "Id", "AIPA" + hex(17)));
        instance.put("EbsOptimized", true);
        instance.put("CpuOptions", Map.of("CoreCount", 2, "ThreadsPerCore", 1));
        instance.put("CapacityReservationSpecification", Map.of("CapacityReservationPreference", "open"));
        instance.put("HibernationOptions", Map.of("Configured", false));
        instance.put(
                "MetadataOptions",
                Map.of(
                        "State", "applied",
                        "HttpTokens", "required",
                        "HttpPutResponseHopLimit", 2,
                        "HttpEndpoint", "enabled",
                        "HttpProtocolIpv6", "disabled",
                        "InstanceMetadataTags", "disabled"));
        instance.put("EnclaveOptions", Map.of("Enabled", false));
        instance.put("BootMode", "uefi-preferred");
        instance.put("CurrentInstanceBootMode", "uefi");
        instance.put("PlatformDetails", "Linux/UNIX");
        instance.put("UsageOperation", "RunInstances");
        instance.put("UsageOperationUpdateTime", launched);
        instance.put(
                "PrivateDnsNameOptions",
                Map.of(
                        "HostnameType",
                        "ip-name",
                        "EnableResourceNameDnsARecord",
                        false,
                        "EnableResourceNameDnsAAAARecord",
                        false));
        instance.put("MaintenanceOptions", Map.of("AutoRecovery", "default"));
        instance.put("Operator", Map.of("Managed", false));
        return instance;
    }

    private Map<String, Object> device(String name, Instant attached) {
        return Map.of(
                "DeviceName",
                name,
                "Ebs",
                Map.of(
                        "VolumeId",
                        "vol-0" + hex(16),
                        "Status",
                        "attached",
                        "AttachTime",
                        attached,
                        "DeleteOnTermination",
                        true));
    }

    private List<Object> tags() {
        return List.of(
                Map.of("Key", "Name", "Value", "web-" + random.nextInt(10_000)),
                Map.of("Key", "environment", "Value", one(List.of("production", "staging", "development"))),
                Map.of("Key", "team", "Value", "search & discovery"),
                Map.of("Key", "cost-centre", "Value", "" + random.nextInt(1000)),
                Map.of("Key", "aws:autoscaling:groupName", "Value", "web-servers-eu-west-1"),
                Map.of("Key", "aws:ec2launchtemplate:version", "Value", "7"));
    }

    private Map<String, Object> networkInterface(
            String vpc,
            String subnet,
            String privateIp,
            String privateName,
            String publicIp,
            String publicName,
            Instant attached,
            List<Object> groups) {
        Map<String, Object> association =
                Map.of("PublicIp", publicIp, "PublicDnsName", publicName, "IpOwnerId", "amazon");
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("NetworkInterfaceId", "eni-0" + hex(16));
        face.put("SubnetId", subnet);
        face.put("VpcId", vpc);
        face.put("Description", "");
        face.put("OwnerId", "123456789012");
        face.put("Status", "in-use");
        face.put("MacAddress", "02:" + hex(2) + ':' + hex(2) + ':' + hex(2) + ':' + hex(2) + ':' + hex(2));
        face.put("PrivateIpAddress", privateIp);
        face.put("PrivateDnsName", privateName);
        face.put("SourceDestCheck", true);
        face.put("Groups", groups);
        face.put(
                "Attachment",
                Map.of(
                        "AttachmentId",
                        "eni-attach-0" + hex(16),
                        "DeviceIndex",
                        0,
                        "Status",
                        "attached",
                        "AttachTime",
                        attached,
                        "DeleteOnTermination",
                        true,
                        "NetworkCardIndex",
                        0));
        face.put("Association", association);
        face.put(
                "PrivateIpAddresses",
                List.of(
                        Map.of(
                                "PrivateIpAddress",
                                privateIp,
                                "PrivateDnsName",
                                privateName,
                                "Primary",
                                true,
                                "Association",
                                association),
                        Map.of(
                                "PrivateIpAddress",
                                address("10.20."),
                                "PrivateDnsName",
                                privateName,
                                "Primary",
                                false)));
        face.put("Ipv6Addresses", List.of());
        face.put("InterfaceType", "interface");
        face.put("Operator", Map.of("Managed", false));
        return face;
    }

    /** Four spaces a level. */
    private static String indented(String xml) {
        StringBuilder text = new StringBuilder(xml.length() * 2).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        int depth = 0;
        for (int at = 0; at < xml.length(); ) {
            int end = xml.indexOf('>', at) + 1;
            int next = xml.indexOf('<', end);
            String tag = xml.substring(at, end);
            boolean leaf = next > end || (next == end && xml.startsWith("</", next) && !tag.startsWith("</"));
            if (tag.startsWith("</")) {
                depth--;
                text.append("    ".repeat(depth)).append(tag).append('\n');
                at = end;
            } else if (leaf) {
                int close = xml.indexOf('>', next) + 1;
                text.append("    ".repeat(depth)).append(xml, at, close).append('\n');
                at = close;
            } else {
                text.append("    ".repeat(depth)).append(tag).append('\n');
                depth++;
                at = end;
            }
        }
        return text.toString();
    }
}
