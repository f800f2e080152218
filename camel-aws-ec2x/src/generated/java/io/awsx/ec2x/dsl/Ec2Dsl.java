/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-ec2; do not edit. */
package io.awsx.ec2x.dsl;

import javax.annotation.processing.Generated;

/** The endpoints and the component of {@code awsx-ec2} by methods; to be imported statically. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class Ec2Dsl {

    private Ec2Dsl() {}

    /**
     * An endpoint: Make, describe, change, and end instances of EC2 and what surrounds them, call any of its operations, and consume resources and their changes as messages, without the AWS SDK. Holds configuration; the client is made when the first producer or consumer starts.
     *
     * @param path resource
     */
    public static Ec2EndpointBuilders.Ec2EndpointBuilder awsxEc2(String path) {
        return awsxEc2("awsx-ec2", path);
    }

    /**
     * An endpoint of a component with a name of its own.
     *
     * @param component the name of the component
     * @param path resource
     */
    public static Ec2EndpointBuilders.Ec2EndpointBuilder awsxEc2(String component, String path) {
        return Ec2EndpointBuilders.endpoint(component, path);
    }

    /** The component, to be {@linkplain Ec2ComponentBuilder#register(org.apache.camel.CamelContext) registered}. */
    public static Ec2ComponentBuilder awsxEc2Component() {
        return new Ec2ComponentBuilder();
    }
}
