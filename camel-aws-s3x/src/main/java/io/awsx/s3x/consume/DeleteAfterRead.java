package io.awsx.s3x.consume;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Deletes objects, in the version that was read; many at once where they wait for each other.
 *
 * @param most how many wait for each other at most
 */
record DeleteAfterRead(ReadVersion version, BatchedDeletes batches, int most) implements AfterRead {

    private static final Duration LINGER = Duration.ofMillis(500);

    /** The delete of an object that was read. */
    private record Delete(ReadVersion version, S3Object object) implements Due {

        @Override
        public Outcome settle() {
            return version.delete(object);
        }
    }

    static DeleteAfterRead of(Store store, S3ConsumerConfiguration options) {
        int most = options.getDeleteBatchSize();
        if (most < 1 || most > BatchedDeletes.MOST) {
            throw new ClientException("deleteBatchSize is " + most + ", but must be 1 to " + BatchedDeletes.MOST);
        }
        ReadVersion version = new ReadVersion(store.client(), options);
        return new DeleteAfterRead(version, new BatchedDeletes(store, version), most);
    }

    @Override
    public Due due(S3Object object, Exchange exchange) {
        return new Delete(version, object);
    }

    @Override
    public Duration linger() {
        return LINGER;
    }

    @Override
    public boolean endsWithRound() {
        return true;
    }

    @Override
    public List<Result> settle(List<Due> dues) {
        Iterator<Result> deleted = batches.delete(dues.stream()
                        .filter(Delete.class::isInstance)
                        .map(due -> ((Delete) due).object)
                        .toList())
                .iterator();
        return dues.stream()
                .map(due -> due instanceof Delete ? deleted.next() : BatchedDeletes.alone(due))
                .toList();
    }

    @Override
    public String verb() {
        return "deleted";
    }
}
