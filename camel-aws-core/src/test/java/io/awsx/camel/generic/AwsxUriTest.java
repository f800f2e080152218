package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URIs with a resource: all that follows the first slash. */
class AwsxUriTest extends AwsxTestSupport {

    @ParameterizedTest
    @CsvSource({
        "dynamodb,dynamodb,",
        "dynamodb/orders,dynamodb,orders",
        "//dynamodb/orders,dynamodb,orders",
        "ssm//prod/db,ssm,/prod/db",
        "secretsmanager/prod/db/password,secretsmanager,prod/db/password",
        "sns/arn:aws:sns:eu-west-1:123456789012:news,sns,arn:aws:sns:eu-west-1:123456789012:news",
        "kinesis/arn:aws:kinesis:eu-west-1:123456789012:stream/s,kinesis,arn:aws:kinesis:eu-west-1:123456789012:stream/s",
        "lambda/arn:aws:lambda:eu-west-1:123456789012:function:f:7,lambda,arn:aws:lambda:eu-west-1:123456789012:function:f:7",
        "sqs/jobs.fifo,sqs,jobs.fifo",
        "sqs/https://sqs.eu-west-1.amazonaws.com/123456789012/jobs,sqs,https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
    })
    void whatFollowsTheFirstSlashIsTheResource(String path, String service, String resource) {
        AwsxEndpoint endpoint = camel.getEndpoint(uri(path), AwsxEndpoint.class);

        assertThat(endpoint.getConfiguration().getService()).isEqualTo(service);
        assertThat(endpoint.getConfiguration().getResource()).isEqualTo(resource);
    }

    @Test
    void aResourceThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> send("braket/device?operation=GetDevice", null))
                .hasRootCauseMessage(
                        "awsx:braket/device cannot start: what follows the service, device, does nothing: its"
                                + " profile knows no resource. Leave it out, and give members by param.NAME");
    }
}
