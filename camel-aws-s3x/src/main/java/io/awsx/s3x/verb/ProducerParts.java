package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.MessageBinding;
import io.awsx.camel.message.OperationCall;
import io.awsx.s3x.object.LocalFile;
import io.awsx.s3x.object.ObjectLock;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.object.S3Options;
import io.awsx.transfer.S3Transfer;
import java.util.Map;
import org.apache.camel.CamelContext;

/**
 * What is made once when a producer starts, for all of its messages. It serves those that are under way also when the endpoint stops
 * meanwhile. Thread-safe.
 *
 * @param members the members of inputs that the options give
 * @param paramKey the key that {@code param.Key} gives
 * @param holdsKey whether the URI fixes the key, so that even headers do not choose it
 */
public record ProducerParts(
        S3ProducerConfiguration options,
        AwsClient client,
        S3Transfer transfer,
        OperationCall operations,
        Map<String, Object> members,
        OptionExpression keyName,
        OptionExpression paramKey,
        OptionExpression prefix,
        LocalFile localFile,
        OptionExpression localDirectory,
        OptionExpression versionId,
        OptionExpression retainUntil,
        boolean holdsKey) {

    /** Compiles the options, which were checked. */
    public static ProducerParts of(
            CamelContext context, S3ProducerConfiguration options, AwsClient client, S3Transfer transfer) {
        OptionExpression keyName = OptionExpression.compile(context, options.getKeyName());
        OptionExpression prefix = OptionExpression.compile(context, options.getPrefix());
        OptionExpression localFile = OptionExpression.compile(context, options.getLocalFile());
        OptionExpression localDirectory = OptionExpression.compile(context, options.getLocalDirectory());
        OptionExpression versionId = OptionExpression.compile(context, options.getVersionId());
        OptionExpression retainUntil = OptionExpression.compile(context, options.getObjectLockRetainUntilDate());
        boolean readsBody = keyName.readsBody()
                || prefix.readsBody()
                || localFile.readsBody()
                || localDirectory.readsBody()
                || versionId.readsBody()
                || retainUntil.readsBody();
        Object paramKey = ProducerCheck.param(options, "Key");
        return new ProducerParts(
                options,
                client,
                transfer,
                new OperationCall(context, client, options, new MessageBinding(S3Headers.BINDING, readsBody, false)),
                members(options),
                keyName,
                OptionExpression.compile(context, paramKey),
                prefix,
                LocalFile.compile(context, options.getLocalFile()),
                localDirectory,
                versionId,
                retainUntil,
                paramKey != null && !ProducerCheck.open(options).contains("Key"));
    }

    private static Map<String, Object> members(S3ProducerConfiguration options) {
        Map<String, Object> members = S3Options.members(options);
        if (options.getObjectLockMode() != null) {
            members.put("ObjectLockMode", options.getObjectLockMode());
        }
        if (options.getObjectLockLegalHold() != null) {
            members.put("ObjectLockLegalHoldStatus", ObjectLock.legalHold(options.getObjectLockLegalHold()));
        }
        return members;
    }
}
