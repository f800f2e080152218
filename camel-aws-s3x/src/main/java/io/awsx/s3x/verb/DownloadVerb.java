package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.S3Headers;
import io.awsx.transfer.KeyPaths;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Fetches an object: to a file where one is named, else as a stream that is closed when the exchange is done. */
final class DownloadVerb implements Verb {

    static final DownloadVerb OBJECT = new DownloadVerb(false);
    static final DownloadVerb RANGE = new DownloadVerb(true);

    private final boolean ranged;

    /** @param ranged whether there must be a range */
    private DownloadVerb(boolean ranged) {
        this.ranged = ranged;
    }

    @Override
    public void process(S3Request request) throws IOException {
        if (request.options().isIgnoreBody()) {
            head(request);
            return;
        }
        boolean local =
                request.options().getLocalFile() != null || request.options().getLocalDirectory() != null;
        String key = local || !request.takesBody() ? request.key() : "";
        Path file = request.parts().localFile().path(request.exchange(), key);
        String directory = request.option(request.parts().localDirectory());
        if (file == null && directory == null) {
            range(request);
            request.call("GetObject");
            request.produced(request.bucket(), request.keyOrNull());
            return;
        }
        Map<String, Object> object = request.input("GetObject");
        Path target = file == null ? KeyPaths.resolve(Path.of(Objects.requireNonNull(directory)), key) : file;
        TransferResult result = request.transfer()
                .download(object, target, file == null, TransferLog.of(request, "download of " + key));
        request.done(result.response());
        request.message().setHeader(AwsxConstants.OUTPUT, result.output());
        S3Headers.read(request.message(), result.output());
        request.message().setBody(target.toFile());
        request.produced(object);
    }

    /** Sets the headers without fetching anything; the body stays as it is. */
    private void head(S3Request request) {
        range(request);
        Map<String, Object> input = request.input("HeadObject");
        AwsResponse response = request.client().exchange("HeadObject", input);
        request.done(response);
        request.message().setHeader(AwsxConstants.OUTPUT, response.output());
        S3Headers.read(request.message(), response.output());
        request.produced(input);
    }

    private void range(S3Request request) {
        String start = request.header(S3Constants.RANGE_START);
        String end = request.header(S3Constants.RANGE_END);
        if (start == null
                && end == null
                && !(ranged && !request.input("GetObject").containsKey("Range"))) {
            return;
        }
        if (start == null || !isNumber(start) || (end != null && !isNumber(end))) {
            throw new ClientException("A range needs whole numbers in the headers " + S3Constants.RANGE_START
                    + " and, but for" + " the rest of the object, " + S3Constants.RANGE_END);
        }
        request.put("Range", "bytes=" + start + '-' + (end == null ? "" : end));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
