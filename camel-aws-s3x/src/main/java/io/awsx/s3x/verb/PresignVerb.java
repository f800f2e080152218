package io.awsx.s3x.verb;

import io.awsx.PresignedRequest;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** Makes a link that works without credentials: the body is its URL, and a header tells what must be sent along. */
final class PresignVerb implements Verb {

    static final PresignVerb ANY = new PresignVerb(null);
    static final PresignVerb DOWNLOAD = new PresignVerb(new Link(
            "GetObject",
            S3Constants.DOWNLOAD_LINK_EXPIRATION_TIME,
            S3Constants.DOWNLOAD_LINK_BROWSER_COMPATIBLE,
            S3Constants.DOWNLOAD_LINK_HTTP_REQUEST_HEADERS));
    static final PresignVerb UPLOAD = new PresignVerb(new Link(
            "PutObject",
            S3Constants.UPLOAD_LINK_EXPIRATION_TIME,
            S3Constants.UPLOAD_LINK_BROWSER_COMPATIBLE,
            S3Constants.UPLOAD_LINK_HTTP_REQUEST_HEADERS));

    /** A link of aws2-s3, and the headers by which it is told how long it is good, and tells how it is used. */
    private record Link(String operation, String expiration, String browser, String requestHeaders) {

        void describe(Message message, PresignedRequest link) {
            boolean compatible = link.method().equals("GET") && link.headers().isEmpty();
            message.setHeader(browser, compatible);
            message.removeHeader(requestHeaders);
            if (!compatible) {
                Map<String, List<String>> headers = new LinkedHashMap<>(link.headers());
                headers.put("Host", List.of(link.url().getRawAuthority()));
                message.setHeader(requestHeaders, headers);
            }
        }
    }

    private final @Nullable Link known;

    private PresignVerb(@Nullable Link known) {
        this.known = known;
    }

    @Override
    public void process(S3Request request) {
        String presigned = known == null ? request.options().getPresignOperation() : known.operation;
        Map<String, Object> input = request.input(presigned);
        PresignedRequest link = request.client().presignRequest(presigned, input, duration(request));
        request.message().setHeader(S3Constants.PRESIGN_HEADERS, link.headers());
        if (known != null) {
            known.describe(request.message(), link);
        }
        request.message().setBody(link.url().toString());
        request.produced(input);
    }

    private Duration duration(S3Request request) {
        Long millis = known == null ? null : request.message().getHeader(known.expiration, Long.class);
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
