package io.awsx.camel.sqs;

import org.apache.camel.spi.Metadata;

/** Headers of messages that were received from a queue; those of aws2-sqs. */
public interface SqsConstants {

    @Metadata(description = "The id of the message", javaType = "String", label = "consumer")
    String MESSAGE_ID = "CamelAwsSqsMessageId";

    @Metadata(description = "The MD5 of the message's body", javaType = "String", label = "consumer")
    String MD5_OF_BODY = "CamelAwsSqsMD5OfBody";

    @Metadata(description = "What this receipt of the message is settled by", javaType = "String", label = "consumer")
    String RECEIPT_HANDLE = "CamelAwsSqsReceiptHandle";

    @Metadata(
            description = "What SQS says of the message, such as SentTimestamp, as texts by name",
            javaType = "java.util.Map<String, String>",
            label = "consumer")
    String ATTRIBUTES = "CamelAwsSqsAttributes";

    @Metadata(
            description = "What the sender said of the message: texts, BigDecimal, and byte[] by name",
            javaType = "java.util.Map<String, Object>",
            label = "consumer")
    String MESSAGE_ATTRIBUTES = "CamelAwsSqsMessageAttributes";

    @Metadata(
            description = "When the message was sent, in milliseconds since 1970",
            javaType = "Long",
            label = "consumer")
    String MESSAGE_TIMESTAMP = "CamelMessageTimestamp";
}
