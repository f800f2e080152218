package io.awsx.camel.transform;

import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Plain values in place of those of DynamoDB, wherever a body has them: in an item, a list of items, an output, a record of a stream, or JSON of them. Thread-safe. */
@DataTypeTransformer(name = "awsx-ddb:native", description = "Makes plain values of those of DynamoDB")
public class DynamoDbNativeTransformer extends Transformer {

    /** Made by Camel. */
    public DynamoDbNativeTransformer() {}

    @Override
    public void transform(Message message, DataType from, DataType to) {
        message.setBody(DynamoDbBody.plain(DynamoDbBody.of(message)));
    }
}
