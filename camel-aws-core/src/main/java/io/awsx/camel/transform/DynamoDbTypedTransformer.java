package io.awsx.camel.transform;

import java.util.Collection;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Values of DynamoDB in place of the plain ones of an item, or of each in a list: of a Map, a bean, or JSON. Thread-safe. */
@DataTypeTransformer(name = "awsx-ddb:typed", description = "Makes values of DynamoDB of plain ones")
public class DynamoDbTypedTransformer extends Transformer {

    /** Made by Camel. */
    public DynamoDbTypedTransformer() {}

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Object body = DynamoDbBody.of(message);
        message.setBody(
                body instanceof Collection<?> items
                        ? DynamoDbBody.each(
                                items, item -> item instanceof Map<?, ?> plain ? DynamoDbBody.typed(plain) : item)
                        : DynamoDbBody.typed((Map<?, ?>) body));
    }
}
