package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules of who may reach instances, and whom they may reach. */
public final class SecurityGroup extends Ec2Resource<SecurityGroup> {

    SecurityGroup(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its name. */
    public @Nullable String name() {
        return text("GroupName");
    }

    /** What it is said to be. */
    public @Nullable String description() {
        return text("Description");
    }

    /** The id of its network. */
    public @Nullable String vpcId() {
        return text("VpcId");
    }

    /** The rules of who may come in, as the API has them ({@code IpPermissions}), when they were asked last. */
    public List<?> ingress() {
        return resource().get("IpPermissions") instanceof List<?> rules ? rules : List.of();
    }

    /** The rules of what may go out, as the API has them ({@code IpPermissionsEgress}), when they were asked last. */
    public List<?> egress() {
        return resource().get("IpPermissionsEgress") instanceof List<?> rules ? rules : List.of();
    }

    /**
     * Lets a range of addresses in.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, or {@code -1} for all
     * @param fromPort the first port, or the type of ICMP
     * @param toPort the last port, or the code of ICMP
     * @param cidrBlock such as {@code 203.0.113.0/24} or {@code 2001:db8::/32}
     */
    public SecurityGroup authorizeIngress(String protocol, int fromPort, int toPort, String cidrBlock) {
        return authorizeIngress(rule(protocol, fromPort, toPort, cidrBlock));
    }

    /** Adds rules of who may come in: {@code IpPermissions}, and so on. */
    public SecurityGroup authorizeIngress(Map<String, ?> parameters) {
        return act("AuthorizeIngress", parameters);
    }

    /** Takes back what {@link #authorizeIngress(String, int, int, String)} gave. */
    public SecurityGroup revokeIngress(String protocol, int fromPort, int toPort, String cidrBlock) {
        return revokeIngress(rule(protocol, fromPort, toPort, cidrBlock));
    }

    /** Takes rules of who may come in away. */
    public SecurityGroup revokeIngress(Map<String, ?> parameters) {
        return act("RevokeIngress", parameters);
    }

    /** Adds rules of what may go out: {@code IpPermissions}, and so on. */
    public SecurityGroup authorizeEgress(Map<String, ?> parameters) {
        return act("AuthorizeEgress", parameters);
    }

    /** Takes rules of what may go out away. */
    public SecurityGroup revokeEgress(Map<String, ?> parameters) {
        return act("RevokeEgress", parameters);
    }

    private static Map<String, Object> rule(String protocol, int fromPort, int toPort, String cidrBlock) {
        Map<String, Object> range = cidrBlock.contains(":")
                ? Map.of("Ipv6Ranges", List.of(Map.of("CidrIpv6", cidrBlock)))
                : Map.of("IpRanges", List.of(Map.of("CidrIp", cidrBlock)));
        Map<String, Object> rule = with(range, "IpProtocol", protocol);
        if (!protocol.equals("-1")) {
            rule.put("FromPort", fromPort);
            rule.put("ToPort", toPort);
        }
        return Map.of("IpPermissions", List.of(rule));
    }

    /** Deletes it; nothing may use it. */
    public SecurityGroup delete() {
        return act("Delete", Map.of());
    }

    /** Waits until it is known everywhere. */
    public SecurityGroup waitUntilExists() {
        return await("SecurityGroupExists", "GroupIds", WaitLimits.MODEL);
    }
}
