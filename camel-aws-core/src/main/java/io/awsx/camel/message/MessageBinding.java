package io.awsx.camel.message;

/**
 * How the messages of a component become inputs and outputs.
 *
 * @param headers which headers are which members
 * @param readsBody whether an option of the component besides {@code param.*} looks at the body by an expression
 * @param nativeTypes whether DynamoDB's values are plain ones in messages
 * @param profile what is known of the service besides its model
 */
public record MessageBinding(HeaderBinding headers, boolean readsBody, boolean nativeTypes, ProfileBinding profile) {

    /** The binding of a component that knows its service itself. */
    public MessageBinding(HeaderBinding headers, boolean readsBody, boolean nativeTypes) {
        this(headers, readsBody, nativeTypes, ProfileBinding.NONE);
    }

    /** The binding of a service by its profile. */
    public MessageBinding(ProfileBinding profile, boolean nativeTypes) {
        this(profile.headers(), profile.readsBody(), nativeTypes, profile);
    }
}
