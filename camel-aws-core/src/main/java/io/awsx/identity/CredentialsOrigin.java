package io.awsx.identity;

/**
 * Where credentials come from, for people and for the user agent. Holds no secret.
 *
 * @param source the name of the source in the chain, such as {@code env} or {@code assume-role}
 * @param features the marks by which AWS counts such credentials in user agents, separated by comma; empty where it has none
 * @param place where exactly, such as {@code profile 'dev' in /home/me/.aws/credentials}
 */
public record CredentialsOrigin(String source, String features, String place) {

    /** Given by the application. */
    public static final CredentialsOrigin CODE = new CredentialsOrigin("explicit", "e", "given in code");

    @Override
    public String toString() {
        return source + " (" + place + ')';
    }
}
