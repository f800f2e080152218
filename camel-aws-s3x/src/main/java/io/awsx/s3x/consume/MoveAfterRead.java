package io.awsx.s3x.consume;

import io.awsx.camel.OptionExpression;
import io.awsx.error.ClientException;
import io.awsx.s3x.object.NewBucket;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Copies an object and deletes it when the copy is there, both in the version that was read; leaves it there, where it is not to be deleted.
 *
 * @param move what moves it to its bucket
 * @param removed what is taken off the beginning of its key
 * @param prefix what is put before its key
 * @param suffix what is put behind its key
 */
record MoveAfterRead(
        S3ConsumerConfiguration options,
        ObjectMove move,
        String removed,
        OptionExpression prefix,
        OptionExpression suffix)
        implements AfterRead {

    static MoveAfterRead of(CamelContext context, Store store, S3ConsumerConfiguration options) {
        String bucket = Objects.requireNonNullElse(options.getDestinationBucket(), options.getBucketNameOrArn());
        String listed = Objects.requireNonNullElse(options.getPrefix(), "");
        boolean elsewhere = !bucket.equals(options.getBucketNameOrArn());
        if (!elsewhere
                && options.getDestinationBucketPrefix() == null
                && options.getDestinationBucketSuffix() == null
                && !(options.isRemovePrefixOnMove() && !listed.isEmpty())) {
            throw new IllegalArgumentException(
                    "moveAfterRead would move each object onto itself; set destinationBucket,"
                            + " destinationBucketPrefix, or destinationBucketSuffix");
        }
        MoveAfterRead move = new MoveAfterRead(
                options,
                ObjectMove.to(store, options, bucket),
                options.isRemovePrefixOnMove() ? listed : "",
                expression(context, "destinationBucketPrefix", options.getDestinationBucketPrefix()),
                expression(context, "destinationBucketSuffix", options.getDestinationBucketSuffix()));
        if (elsewhere && options.isAutoCreateBucket()) {
            NewBucket.createIfMissing(store.client(), options, bucket);
        }
        return move;
    }

    private static OptionExpression expression(CamelContext context, String name, @Nullable String option) {
        try {
            return OptionExpression.compile(context, option);
        } catch (RuntimeException e) {
            throw new ClientException(name + ' ' + option + " is no Simple expression: " + e.getMessage(), e);
        }
    }

    @Override
    public Due due(S3Object object, Exchange exchange) {
        String key = object.key();
        String rest = key.startsWith(removed) ? key.substring(removed.length()) : key;
        String moved = text(prefix, exchange) + rest + text(suffix, exchange);
        if (moved.equals(key) && move.bucket().equals(object.bucket())) {
            throw new ClientException("Object " + key + " would be moved onto itself; set another destinationBucket,"
                    + " destinationBucketPrefix, or destinationBucketSuffix");
        }
        return () ->
                options.isDeleteAfterRead() ? move.move(object, moved, Map.of()) : move.copy(object, moved, Map.of());
    }

    private static String text(OptionExpression option, Exchange exchange) {
        return Objects.requireNonNullElse(option.evaluate(exchange), "");
    }

    /** Else a moved object would be listed and moved again, further each time. */
    @Override
    public boolean made(String key) {
        String begin = constant(options.getDestinationBucketPrefix(), true);
        String end = constant(options.getDestinationBucketSuffix(), false);
        return move.bucket().equals(options.getBucketNameOrArn())
                && (!begin.isEmpty() || !end.isEmpty())
                && key.startsWith(begin)
                && key.endsWith(end);
    }

    /** What of an option is the same for all objects, at its begin or end. */
    private static String constant(@Nullable String option, boolean begin) {
        if (option == null || !option.contains("${")) {
            return Objects.requireNonNullElse(option, "");
        }
        return begin ? option.substring(0, option.indexOf("${")) : option.substring(option.lastIndexOf('}') + 1);
    }

    @Override
    public String verb() {
        return options.isDeleteAfterRead() ? "moved" : "copied";
    }
}
