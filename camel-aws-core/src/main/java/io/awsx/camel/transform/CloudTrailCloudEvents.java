package io.awsx.camel.transform;

import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.spi.DataTypeTransformer;

/** Events of CloudTrail as CloudEvents, with the attributes that Camel's own component gives them. */
@DataTypeTransformer(
        name = "awsx-cloudtrail:application-cloudevents",
        description = "Adds the headers of a CloudEvent to an event that was looked up in CloudTrail")
public final class CloudTrailCloudEvents extends CloudEventTransformer {

    /** Made by Camel. */
    public CloudTrailCloudEvents() {
        super(
                "org.apache.camel.event.aws.cloudtrail.lookupEvents",
                "aws.cloudtrail.event.source.",
                "CamelAwsCloudTrailEventSource",
                "CamelAwsCloudTrailEventId",
                CloudEvent.TEXT_PLAIN_MIME_TYPE);
    }
}
