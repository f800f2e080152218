package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.http.Origin;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a container's credentials are. Without encryption only the container's own machine is asked: who can set a variable
 * must not be able to send its token anywhere.
 *
 * @param origin the server
 * @param target path and query as they are sent
 * @param variable the variable that says so
 */
record ContainerUri(Origin origin, String target, String variable) {

    static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    private static final String ECS = "http://169.254.170.2";
    private static final Set<String> ALLOWED =
            Set.of("169.254.170.2", "169.254.170.23", "[fd00:ec2::23]", "fd00:ec2::23");

    /**
     * What the environment says, or null where it says nothing.
     *
     * @throws ClientException where it is no URL, or one that is not allowed
     */
    static @Nullable ContainerUri of(Outside outside) {
        String relative = outside.variable(RELATIVE);
        String full = outside.variable(FULL);
        if (relative != null) {
            if (!relative.startsWith("/")) {
                throw new ClientException(RELATIVE + " must begin with /");
            }
            return parse(ECS + relative, RELATIVE);
        }
        if (full == null) {
            return null;
        }
        ContainerUri uri = parse(full, FULL);
        if (!uri.origin.secure() && !isNear(uri.origin.host())) {
            throw new ClientException(
                    FULL + " leads to " + uri.origin + ", which is neither encrypted nor on this machine;"
                            + " use https, a loopback address, localhost, 169.254.170.2, 169.254.170.23, or [fd00:ec2::23]");
        }
        return uri;
    }

    private static ContainerUri parse(String text, String variable) {
        try {
            URI uri = new URI(text);
            String path = uri.getRawPath();
            String target = (path == null || path.isEmpty() ? "/" : path)
                    + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
            return new ContainerUri(Origin.of(uri), target, variable);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ClientException(variable + " is not a URL that can be asked: " + e.getMessage(), e);
        }
    }

    /** Names are not looked up, but for localhost: what a name leads to may change between looking and asking. */
    private static boolean isNear(String host) {
        if (ALLOWED.contains(host)) {
            return true;
        }
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        if (!literal && !host.equals("localhost")) {
            return false;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
