package io.awsx.camel.transform;

import io.awsx.camel.message.Json;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** A body that is no text as JSON text, such as an item or a record of a stream as the service has it. Thread-safe. */
@DataTypeTransformer(name = "awsx-ddb:application-x-struct", description = "Makes JSON text of what DynamoDB gave")
public class DynamoDbStructTransformer extends Transformer {

    /** Made by Camel. */
    public DynamoDbStructTransformer() {}

    @Override
    public void transform(Message message, DataType from, DataType to) {
        if (!(message.getBody() instanceof String)) {
            message.setBody(Json.write(message.getBody()));
        }
    }
}
