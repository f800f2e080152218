package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.camel.lease.BucketRegister;
import io.awsx.camel.lease.Leases;
import io.awsx.camel.lease.Register;
import io.awsx.camel.lease.SharedTable;
import io.awsx.camel.lease.TableRegister;
import io.awsx.camel.message.CallCheck;
import io.awsx.s3x.object.S3Object;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.jspecify.annotations.Nullable;

/** The option {@code clusterClaim}: what can be wrong with it, and the leases by which nodes share a bucket. */
public final class ClusterClaims {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final String DYNAMODB = "dynamodb";
    private static final String S3 = "s3";
    private static final String REPOSITORY = "repository";

    private ClusterClaims() {}

    /**
     * Adds what is wrong with the options.
     *
     * @param remembers whether a repository or the route's resume strategy is to remember how far the walk got
     * @param events whether the consumer is told of objects
     */
    public static void check(CallCheck check, S3ConsumerConfiguration options, boolean remembers, boolean events) {
        String kind = options.getClusterClaim();
        if (kind != null && events) {
            check.problem(
                    "clusterClaim is for listings: nodes that receive events from one queue share them by it; leave"
                            + " clusterClaim out");
        }
        if (kind != null && remembers) {
            check.problem(
                    "clusterClaim and a place that is remembered contradict each other: what a node has that dies would lie"
                            + " before the place of others; leave stateRepository or the resume strategy out");
        }
        if (kind != null && options.getOrderBy() != null) {
            check.problem(
                    "orderBy keeps an order in one process, and with clusterClaim others take what is next; leave one of"
                            + " them out");
        }
        if (kind != null && !Set.of(DYNAMODB, S3, REPOSITORY).contains(kind)) {
            check.problem("clusterClaim is " + kind + ", but must be repository, dynamodb, or s3");
        }
        if (REPOSITORY.equals(kind)) {
            checkRepository(check, options);
        }
        if (DYNAMODB.equals(kind) && options.getClusterClaimTable() == null) {
            check.problem("clusterClaim=dynamodb needs a table; name it, as in clusterClaimTable=claims");
        } else if (!DYNAMODB.equals(kind) && options.getClusterClaimTable() != null) {
            check.problem("clusterClaimTable does nothing without clusterClaim=dynamodb");
        }
        if (DYNAMODB.equals(kind)
                && options.getClient() != null
                && options.getSession() == null
                && options.getClusterClaimClient() == null) {
            check.problem(
                    "the client that is given or was found in the registry is one of S3, and clusterClaim=dynamodb needs one of DynamoDB,"
                            + " too; give clusterClaimClient, or a session in place of both");
        }
        if (S3.equals(kind) && options.getClusterClaimPrefix().isEmpty()) {
            check.problem("clusterClaimPrefix is empty, so that leases could not be told from what is to be consumed");
        }
        if (options.getLeaseDuration().compareTo(SHORTEST_LEASE) < 0) {
            check.problem("leaseDuration is " + options.getLeaseDuration() + "; it is 1 second or more");
        }
    }

    private static void checkRepository(CallCheck check, S3ConsumerConfiguration options) {
        if (options.getIdempotentRepository() == null) {
            check.problem(
                    "clusterClaim=repository needs an idempotentRepository that all nodes share; give one, such as"
                            + " idempotentRepository=#bean with a DynamoDbIdempotentRepository");
        } else if (options.getIdempotentRepository() instanceof MemoryIdempotentRepository) {
            check.problem(
                    "clusterClaim=repository, but the idempotentRepository is in the memory of this process, where no other"
                            + " node sees it; give one that all nodes share");
        }
        if (!options.isIdempotentEager()) {
            check.problem(
                    "clusterClaim=repository and idempotentEager=false contradict each other: what is added after the work"
                            + " keeps no other node from it; leave idempotentEager out");
        }
    }

    /**
     * The leases of one run of a consumer; sends nothing.
     *
     * @param node what this node is called in leases
     * @param s3 the client of the bucket
     * @param tables gives the client of DynamoDB
     * @return null where the options want none
     */
    public static @Nullable Leases leases(
            S3ConsumerConfiguration options, String node, AwsClient s3, Supplier<AwsClient> tables) {
        String kind = options.getClusterClaim();
        if (kind == null || kind.equals(REPOSITORY)) {
            return null;
        }
        String space = Objects.requireNonNullElse(options.getApplicationName(), options.getBucketNameOrArn()) + '/';
        return Leases.of(
                kind.equals(S3) ? objects(options, space, s3) : items(options, space, tables.get()),
                node,
                options.getLeaseDuration(),
                remembers(options) ? options.getIdempotentMemory() : 0);
    }

    private static Register items(S3ConsumerConfiguration options, String space, AwsClient tables) {
        SharedTable.Use use = TableRegister.use(
                "clusterClaimTable",
                "claims of objects",
                options.isCreateClusterClaimTable() ? null : "createClusterClaimTable=false");
        String table = Objects.requireNonNull(options.getClusterClaimTable());
        return new TableRegister(new SharedTable(tables, table, use), space);
    }

    private static Register objects(S3ConsumerConfiguration options, String space, AwsClient s3) {
        return new BucketRegister(
                s3,
                bucket(options),
                options.getClusterClaimPrefix() + space,
                "use clusterClaim=dynamodb with a clusterClaimTable, or clusterClaim=repository with an idempotentRepository");
    }

    private static String bucket(S3ConsumerConfiguration options) {
        return Objects.requireNonNullElse(options.getClusterClaimBucket(), options.getBucketNameOrArn());
    }

    /** Whether leases say what was consumed: what stays in the bucket would be consumed again. */
    private static boolean remembers(S3ConsumerConfiguration options) {
        boolean stays = !options.isDeleteAfterRead() && !options.isMoveAfterRead();
        return options.getIdempotentRepository() == null && (stays || options.isIdempotent());
    }

    /** Which objects are no leases. */
    public static Predicate<S3Object> work(S3ConsumerConfiguration options) {
        boolean among = S3.equals(options.getClusterClaim()) && bucket(options).equals(options.getBucketNameOrArn());
        return object -> !among || !object.key().startsWith(options.getClusterClaimPrefix());
    }
}
