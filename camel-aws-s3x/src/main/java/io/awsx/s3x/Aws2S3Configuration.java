package io.awsx.s3x;

import io.awsx.s3x.batch.S3BatchConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of aws2-s3 that let routes move over: most do nothing here, or are refused with what to write instead. */
@UriParams
abstract class Aws2S3Configuration extends S3BatchConfiguration {

    @UriParam(
            description = "Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough",
            label = "common,advanced",
            defaultValue = "false")
    private boolean useCustomerKey;

    @UriParam(
            description =
                    "Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names",
            label = "advanced",
            defaultValue = "false")
    private boolean pojoRequest;

    @UriParam(description = "Refused: it is of the AWS SDK; give client or session instead", label = "advanced")
    private @Nullable Object amazonS3Client;

    @UriParam(description = "Refused: it is of the AWS SDK; give client or session instead", label = "advanced")
    private @Nullable Object amazonS3Presigner;

    public boolean isUseCustomerKey() {
        return useCustomerKey;
    }

    public void setUseCustomerKey(boolean useCustomerKey) {
        this.useCustomerKey = useCustomerKey;
    }

    public boolean isPojoRequest() {
        return pojoRequest;
    }

    public void setPojoRequest(boolean pojoRequest) {
        this.pojoRequest = pojoRequest;
    }

    public @Nullable Object getAmazonS3Client() {
        return amazonS3Client;
    }

    public void setAmazonS3Client(@Nullable Object amazonS3Client) {
        this.amazonS3Client = amazonS3Client;
    }

    public @Nullable Object getAmazonS3Presigner() {
        return amazonS3Presigner;
    }

    public void setAmazonS3Presigner(@Nullable Object amazonS3Presigner) {
        this.amazonS3Presigner = amazonS3Presigner;
    }
}
