package io.awsx.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * A group of regions that share DNS names and credentials.
 *
 * @param name such as {@code aws} or {@code aws-cn}
 * @param dnsSuffix what host names end with
 * @param dualStackDnsSuffix what the names of hosts with IPv4 and IPv6 end with
 * @param implicitGlobalRegion the region to sign for where a service has only one endpoint in the partition
 * @param supportsFips whether there are FIPS endpoints
 * @param supportsDualStack whether there are endpoints with IPv4 and IPv6
 */
public record Partition(
        String name,
        String dnsSuffix,
        String dualStackDnsSuffix,
        String implicitGlobalRegion,
        boolean supportsFips,
        boolean supportsDualStack)
        implements Attributes {

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> name;
            case "dnsSuffix" -> dnsSuffix;
            case "dualStackDnsSuffix" -> dualStackDnsSuffix;
            case "implicitGlobalRegion" -> implicitGlobalRegion;
            case "supportsFIPS" -> supportsFips;
            case "supportsDualStack" -> supportsDualStack;
            default -> null;
        };
    }
}
