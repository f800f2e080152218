/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx; do not edit. */
package io.awsx.camel.dsl;

import javax.annotation.processing.Generated;

/** The endpoints and the component of {@code awsx} by methods; to be imported statically. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class AwsxDsl {

    private AwsxDsl() {}

    /**
     * An endpoint: Call any operation of any AWS service, and consume the items that an operation lists as messages, without the AWS SDK.
     *
     * @param path service/resource
     */
    public static AwsxEndpointBuilders.AwsxEndpointBuilder awsx(String path) {
        return awsx("awsx", path);
    }

    /**
     * An endpoint of a component with a name of its own.
     *
     * @param component the name of the component
     * @param path service/resource
     */
    public static AwsxEndpointBuilders.AwsxEndpointBuilder awsx(String component, String path) {
        return AwsxEndpointBuilders.endpoint(component, path);
    }

    /** The component, to be {@linkplain AwsxComponentBuilder#register(org.apache.camel.CamelContext) registered}. */
    public static AwsxComponentBuilder awsxComponent() {
        return new AwsxComponentBuilder();
    }
}
