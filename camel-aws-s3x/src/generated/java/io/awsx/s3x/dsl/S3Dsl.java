/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-s3; do not edit. */
package io.awsx.s3x.dsl;

import javax.annotation.processing.Generated;

/** The endpoints and the component of {@code awsx-s3} by methods; to be imported statically. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class S3Dsl {

    private S3Dsl() {}

    /**
     * An endpoint: Store, fetch, list, copy, and delete objects of S3 and of stores that speak its API, and consume a bucket's objects as messages, without the AWS SDK. Holds configuration; client and transfers are made when the first producer or consumer starts.
     *
     * @param path bucketNameOrArn
     */
    public static S3EndpointBuilders.S3EndpointBuilder awsxS3(String path) {
        return awsxS3("awsx-s3", path);
    }

    /**
     * An endpoint of a component with a name of its own.
     *
     * @param component the name of the component
     * @param path bucketNameOrArn
     */
    public static S3EndpointBuilders.S3EndpointBuilder awsxS3(String component, String path) {
        return S3EndpointBuilders.endpoint(component, path);
    }

    /** The component, to be {@linkplain S3ComponentBuilder#register(org.apache.camel.CamelContext) registered}. */
    public static S3ComponentBuilder awsxS3Component() {
        return new S3ComponentBuilder();
    }
}
