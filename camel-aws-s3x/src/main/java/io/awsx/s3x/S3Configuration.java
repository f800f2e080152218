package io.awsx.s3x;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The options of {@code awsx-s3}, which each room adds its own to; here those of how buckets are addressed. */
@UriParams
@Configurer
public class S3Configuration extends Aws2S3Configuration {

    @UriParam(
            description = "Whether the bucket stands in the path rather than in the host: addressingStyle=path",
            label = "common",
            defaultValue = "false")
    private boolean forcePathStyle;

    @UriParam(
            description =
                    "Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without",
            label = "common",
            defaultValue = "auto",
            enums = "auto,path,virtual")
    private @Nullable String addressingStyle;

    public boolean isForcePathStyle() {
        return forcePathStyle;
    }

    public void setForcePathStyle(boolean forcePathStyle) {
        this.forcePathStyle = forcePathStyle;
    }

    public @Nullable String getAddressingStyle() {
        return addressingStyle;
    }

    public void setAddressingStyle(@Nullable String addressingStyle) {
        this.addressingStyle = addressingStyle;
    }

    /**
     * Refuses the options of aws2-s3 that hold objects of the AWS SDK, or ask for what is not there.
     *
     * @throws ClientException where there are any, with what to write instead
     */
    void refuseForeign() {
        List<String> problems = new ArrayList<>();
        if (isPojoRequest()) {
            problems.add(
                    "pojoRequest=true takes requests of the AWS SDK; make the body a Map, JSON, or a bean with the API's"
                            + " member names instead, and name the operation as the API does, such as operation=PutObject");
        }
        if (getAmazonS3Client() != null || getAmazonS3Presigner() != null) {
            problems.add("amazonS3Client and amazonS3Presigner are of the AWS SDK; give region, credentials, and"
                    + " uriEndpointOverride as options, or a bean of io.awsx with client=#bean or session=#bean");
        }
        if (isForcePathStyle() && "virtual".equals(getAddressingStyle())) {
            problems.add(
                    "forcePathStyle=true and addressingStyle=virtual contradict each other; leave one of them out");
        }
        if (!problems.isEmpty()) {
            throw new ClientException(String.join(". ", problems));
        }
    }

    @Override
    public S3Configuration copy() {
        return (S3Configuration) super.copy();
    }
}
