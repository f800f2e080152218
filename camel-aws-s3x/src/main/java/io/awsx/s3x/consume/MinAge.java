package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.StoreTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** How old objects must be, by the clock of the store that wrote their time: this machine's may be wrong. */
final class MinAge {

    private final AwsClient s3;
    private final String bucket;
    private final Duration age;

    /** @param age the option, or null for any age */
    MinAge(AwsClient s3, String bucket, @Nullable String age) {
        this.s3 = s3;
        this.bucket = bucket;
        this.age = duration(age);
    }

    private static Duration duration(@Nullable String age) {
        try {
            return age == null ? Duration.ZERO : Duration.ofMillis(TimeUtils.toMilliSeconds(age));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClientException("minAge is a number of milliseconds or a duration such as 5m, not " + age, e);
        }
    }

    /** What tells whether an object is old enough now; asks the store what time it is, where an age is wanted. */
    Predicate<S3Object> now() {
        if (age.isZero()) {
            return object -> true;
        }
        Instant youngest;
        try {
            youngest = StoreTime.now(s3, bucket).minus(age);
        } catch (DateTimeException e) {
            throw new ClientException(
                    "The store does not tell its time, so that minAge cannot be known; leave it out", e);
        }
        return object -> object.lastModified() == null || !object.lastModified().isAfter(youngest);
    }
}
