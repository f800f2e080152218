package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.camel.message.BodyUse;
import io.awsx.camel.message.CallCheck;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.ObjectLock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the options of a producer, told when it starts rather than one by one at the first messages. */
public final class ProducerCheck {

    /** The options that are Simple expressions, and those that may look like one. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "keyName",
            "prefix",
            "localFile",
            "localDirectory",
            "versionId",
            "objectLockRetainUntilDate",
            "destinationBucketPrefix",
            "destinationBucketSuffix",
            "idempotentKey",
            "customerKeyId",
            "policy");

    private ProducerCheck() {}

    /** Adds all that is wrong with the options. */
    public static void check(
            CallCheck check, DefaultEndpoint endpoint, S3ProducerConfiguration options, AwsClient client) {
        String name = options.getOperation();
        boolean walks = !options.getPaginate().equals("none") || (name != null && S3Verbs.of(name) instanceof ListVerb);
        check.options(options, walks);
        String unknown = name == null ? null : S3Verbs.problem(client, name);
        if (unknown != null) {
            check.problem(unknown);
        }
        String operation = unknown == null ? S3Verbs.operation(options) : null;
        check.model(endpoint.getCamelContext(), client, options, operation, walks, false);
        check.allowed(client, options, S3Verbs.names());
        check.literals(endpoint, EXPRESSIONS);
        held(check, options);
        body(check, options);
        if (options.getOutputType() != null && !S3Verbs.givesOutput(S3Verbs.orDefault(name))) {
            check.problem("outputType is for listings and operations of the API, but " + S3Verbs.orDefault(name)
                    + " gives no output; leave it out");
        }
        check.expression(endpoint.getCamelContext(), "keyName", options.getKeyName());
        check.expression(endpoint.getCamelContext(), "prefix", options.getPrefix());
        check.expression(endpoint.getCamelContext(), "localFile", options.getLocalFile());
        check.expression(endpoint.getCamelContext(), "localDirectory", options.getLocalDirectory());
        check.expression(endpoint.getCamelContext(), "versionId", options.getVersionId());
        check.expression(
                endpoint.getCamelContext(), "objectLockRetainUntilDate", options.getObjectLockRetainUntilDate());
        folders(check, options);
        versions(check, options);
        if (options.getLocalFile() != null && options.getLocalDirectory() != null) {
            check.problem("localFile and localDirectory both say where to download to; leave one of them out");
        }
        if (!options.getPresignDuration().equals(S3ProducerConfiguration.PRESIGN_DURATION)) {
            check.attempt(() -> PresignVerb.duration(options.getPresignDuration()));
        }
        if (options.getPresignConditions() != null) {
            check.attempt(() -> PresignPostVerb.conditions(options.getPresignConditions()));
        }
        if (options.isIgnoreBody() && (options.getLocalFile() != null || options.getLocalDirectory() != null)) {
            check.problem(
                    "ignoreBody=true fetches nothing, but localFile or localDirectory says where to; leave one out");
        }
    }

    /** What fixes bucket and key must be said once, and must not be let loose beside. */
    private static void held(CallCheck check, S3ProducerConfiguration options) {
        Object bucket = param(options, "Bucket");
        if (bucket != null && !bucket.equals(options.getBucketNameOrArn())) {
            check.problem("param.Bucket is another bucket than that of the URI; name it in one place");
        }
        if (options.isFixedKey() && options.getKeyName() == null && param(options, "Key") == null) {
            check.problem("fixedKey=true, but the URI gives no key; set keyName");
        }
        List<String> open = open(options);
        if (options.isFixedKey() && open.contains("Key")) {
            check.problem("fixedKey=true holds the key, but overridable=Key lets messages choose it; leave one out");
        }
        if (options.isFixedBucket() && open.contains("Bucket")) {
            check.problem(
                    "fixedBucket=true holds the bucket, but overridable=Bucket lets messages choose it; leave one out");
        }
    }

    private static void folders(CallCheck check, S3ProducerConfiguration options) {
        String name = options.getOperation();
        Verb verb = name == null ? null : S3Verbs.of(name);
        if (verb instanceof DirectoryVerb && options.getLocalDirectory() == null) {
            check.problem("operation=" + name + " needs the folder; set localDirectory");
        } else if (verb instanceof DeletePrefixVerb
                && options.getPrefix() == null
                && param(options, "Prefix") == null) {
            check.problem("operation=deletePrefix needs the prefix; set prefix");
        } else if (options.isDryRun()
                && name != null
                && !(verb instanceof DirectoryVerb)
                && !(verb instanceof DeletePrefixVerb)) {
            check.problem(
                    "dryRun=true is for uploadDirectory, downloadDirectory, sync, and deletePrefix, but operation="
                            + name + " would be done; leave it out");
        }
    }

    private static void versions(CallCheck check, S3ProducerConfiguration options) {
        String name = options.getOperation();
        if (options.isVersions() && name != null && !(S3Verbs.of(name) instanceof ListVerb)) {
            check.problem("versions=true is for list, but operation=" + name + " lists nothing; leave it out");
        }
        String until = options.getObjectLockRetainUntilDate();
        if (until != null && !until.contains("${")) {
            check.attempt(() -> ObjectLock.until(until));
        }
    }

    static List<String> open(S3ProducerConfiguration options) {
        String overridable = options.getOverridable();
        return overridable == null
                ? List.of()
                : Arrays.stream(overridable.split(",", -1)).map(String::trim).toList();
    }

    private static void body(CallCheck check, S3ProducerConfiguration options) {
        String name = options.getOperation();
        BodyUse use = name == null ? null : S3Verbs.body(name);
        String given = options.getInput();
        if (use != null && !given.equals("auto") && !given.equalsIgnoreCase(use.name())) {
            check.problem("input=" + given + " does nothing with operation=" + name + ", to which the body is "
                    + (use == BodyUse.NONE ? "nothing" : "the payload")
                    + "; name an operation as the API does, such as DeleteObject, to have the body as its input");
        }
        if ((name != null && S3Verbs.of(name) instanceof CopyVerb)
                && (param(options, "Key") != null || param(options, "CopySource") != null)) {
            check.problem("operation=" + name + " takes the source from keyName or " + S3Constants.KEY
                    + " and the target from " + S3Constants.DESTINATION_KEY + "; leave param.Key and param.CopySource"
                    + " out");
        }
    }

    static @Nullable Object param(S3ProducerConfiguration options, String member) {
        Map<String, Object> params = options.getParam();
        return params == null ? null : params.get(member);
    }
}
