package io.awsx.s3x.consume;

import io.awsx.s3x.object.S3ObjectConfiguration;
import java.time.Duration;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of how a bucket is walked by consumers. */
@UriParams
public abstract class S3WalkConfiguration extends S3ObjectConfiguration {

    @UriParam(
            description =
                    "The key behind which a listing begins, in each of its walks; a place that is remembered comes first",
            label = "consumer")
    private @Nullable String startAfter;

    @UriParam(
            description =
                    "How many parts of the listing are read side by side; in each keys come in order, and between them in none",
            label = "consumer",
            defaultValue = "1")
    private int listConcurrency = 1;

    @UriParam(
            description =
                    "The key of a manifest.json of S3 Inventory, or s3://BUCKET/KEY: its objects are consumed in place of those of a listing, once. Its files are CSV",
            label = "consumer")
    private @Nullable String inventory;

    @UriParam(
            description =
                    "What keeps order with concurrentConsumers: objects of a group are consumed one after the other, and behind one that failed none before it. The number of folders in keys that make a group, a regular expression whose first group in a key does, or a Simple expression over the headers of what was listed",
            label = "consumer")
    private @Nullable String orderBy;

    @UriParam(
            description =
                    "Where it is remembered how far the walk got, so that a restart goes on there; by default it begins at the first key",
            label = "consumer")
    private @Nullable StateRepository<String, String> stateRepository;

    @UriParam(
            description =
                    "The key in the stateRepository, or of the resume strategy of the route; by default awsx-s3, the bucket, the prefix, and the id of the route",
            label = "consumer,advanced")
    private @Nullable String stateKey;

    @UriParam(
            description =
                    "How often it is remembered at most; what was consumed since the last time comes again when a process dies. It is remembered at each stop",
            label = "consumer,advanced",
            defaultValue = "5s",
            javaType = "java.time.Duration")
    private Duration checkpointInterval = Duration.ofSeconds(5);

    public @Nullable String getStartAfter() {
        return startAfter;
    }

    public void setStartAfter(@Nullable String startAfter) {
        this.startAfter = startAfter;
    }

    public int getListConcurrency() {
        return listConcurrency;
    }

    public void setListConcurrency(int listConcurrency) {
        this.listConcurrency = listConcurrency;
    }

    public @Nullable String getInventory() {
        return inventory;
    }

    public void setInventory(@Nullable String inventory) {
        this.inventory = inventory;
    }

    public @Nullable String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(@Nullable String orderBy) {
        this.orderBy = orderBy;
    }

    public @Nullable StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(@Nullable StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public @Nullable String getStateKey() {
        return stateKey;
    }

    public void setStateKey(@Nullable String stateKey) {
        this.stateKey = stateKey;
    }

    public Duration getCheckpointInterval() {
        return checkpointInterval;
    }

    public void setCheckpointInterval(Duration checkpointInterval) {
        this.checkpointInterval = checkpointInterval;
    }
}
