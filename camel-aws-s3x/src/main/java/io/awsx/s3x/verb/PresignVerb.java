package io.awsx.s3x.verb;

import io.awsx.PresignedRequest;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** Makes a link that works without credentials: the body is its URL, and a header tells what must be sent along. */
final class PresignVerb implements Verb {

    static final PresignVerb ANY = new PresignVerb(null, null);
    static final PresignVerb DOWNLOAD = new PresignVerb("GetObject", S3Constants.DOWNLOAD_LINK_EXPIRATION_TIME);
    static final PresignVerb UPLOAD = new PresignVerb("PutObject", S3Constants.UPLOAD_LINK_EXPIRATION_TIME);

    private final @Nullable String operation;
    private final @Nullable String expirationHeader;

    private PresignVerb(@Nullable String operation, @Nullable String expirationHeader) {
        this.operation = operation;
        this.expirationHeader = expirationHeader;
    }

    @Override
    public void process(S3Request request) {
        String presigned = operation == null ? request.options().getPresignOperation() : operation;
        Map<String, Object> input = request.input(presigned);
        PresignedRequest link = request.client().presignRequest(presigned, input, duration(request));
        request.message().setHeader(S3Constants.PRESIGN_HEADERS, link.headers());
        request.message().setBody(link.url().toString());
        request.produced(input);
    }

    private Duration duration(S3Request request) {
        Long millis = expirationHeader == null ? null : request.message().getHeader(expirationHeader, Long.class);
        if (millis != null) {
            return Duration.ofMillis(millis);
        }
        return duration(request.options().getPresignDuration());
    }

    /**
     * Reads the option for how long a link is good.
     *
     * @throws ClientException where it is no time
     */
    static Duration duration(String option) {
        try {
            return option.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(option))
                    : Duration.ofMillis(TimeUtils.toMilliSeconds(option));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClientException(
                    "presignDuration is a number of seconds or a duration such as 15m, not " + option, e);
        }
    }
}
