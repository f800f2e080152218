package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.S3Headers;
import java.util.Map;

/** Deletes one version of an object for good, or takes a delete marker off; never what is there now, where no version is named. */
final class DeleteVersionVerb implements Verb {

    private static final String OPERATION = "DeleteObject";

    @Override
    public void process(S3Request request) {
        String key = request.key();
        Map<String, Object> input = request.input(OPERATION);
        Object version = input.get("VersionId");
        if (version == null) {
            version = request.version();
        }
        if (version == null || version.toString().isEmpty()) {
            throw new ClientException("No version of object " + key + " to delete: set the header "
                    + S3Constants.VERSION_ID + " or the option versionId");
        }
        input.put("VersionId", version);
        AwsResponse response = request.client().exchange(OPERATION, input);
        request.done(response);
        request.produced(input);
        S3Headers.written(request.message(), response.output());
    }
}
