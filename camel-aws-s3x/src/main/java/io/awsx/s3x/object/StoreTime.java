package io.awsx.s3x.object;

import io.awsx.AwsClient;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What time it is by the clock of the store, which also wrote the times of objects and uploads: this machine's may be wrong. */
public final class StoreTime {

    private StoreTime() {}

    /**
     * Asks the store.
     *
     * @throws DateTimeException where it does not tell, or tells what cannot be read
     */
    public static Instant now(AwsClient s3, String bucket) {
        String date = s3.exchange("HeadBucket", Map.of("Bucket", bucket)).headers().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("Date"))
                .flatMap(field -> field.getValue().stream())
                .findFirst()
                .orElseThrow(() -> new DateTimeException("The store does not tell its time"));
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    }
}
