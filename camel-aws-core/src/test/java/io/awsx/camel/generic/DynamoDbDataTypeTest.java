package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the data types of DynamoDB make, as calls of a table. */
class DynamoDbDataTypeTest extends AwsxTestSupport {

    @BeforeEach
    void addRoute() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:in")
                        .transformDataType(new DataType("awsx-ddb:application-json"))
                        .to(uri("dynamodb/orders"));
            }
        });
    }

    private void sent(String body, String operation, String json) {
        answers("{}");
        template.sendBody("direct:in", body.replace('\'', '"'));
        int last = wire.requests().size() - 1;
        assertThat(wire.requests().get(last).headers().first("X-Amz-Target")).endsWith("." + operation);
        assertThat(sent(last)).isEqualTo(json(json));
    }

    @Test
    void jsonIsPutUpdatedAndDeleted() {
        sent(
                "{'id': 'o1', 'tags': ['a']}",
                "PutItem",
                "{'TableName': 'orders', 'Item': {'id': {'S': 'o1'}, 'tags': {'SS': ['a']}}, 'ReturnValues': 'ALL_OLD'}");
        sent(
                "{'operation': 'UpdateItem', 'key': {'id': 'o1'}, 'item': {'n': 1}}",
                "UpdateItem",
                "{'TableName': 'orders', 'Key': {'id': {'S': 'o1'}}, 'AttributeUpdates': {'n': {'Action': 'PUT', 'Value': {'N': '1'}}}, 'ReturnValues': 'ALL_NEW'}");
        sent(
                "{'operation': 'DeleteItem', 'key': {'id': 'o1'}}",
                "DeleteItem",
                "{'TableName': 'orders', 'Key': {'id': {'S': 'o1'}}, 'ReturnValues': 'ALL_OLD'}");
    }
}
