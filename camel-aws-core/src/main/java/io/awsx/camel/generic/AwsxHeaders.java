package io.awsx.camel.generic;

import io.awsx.camel.AwsxConstants;
import io.awsx.camel.shard.ShardConstants;
import io.awsx.camel.sqs.SqsConstants;

/** The headers of {@code awsx} that are its own, rather than those of a service's profile: of all calls, and of messages and records that were consumed. */
interface AwsxHeaders extends AwsxConstants, SqsConstants, ShardConstants {}
