package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbQuirksTest {

    private static final String TABLES = "{\"TableNames\": [\"t\u00fc\"]}";
    private static final String ERROR =
            "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\", \"message\": \"none\"}";

    private final ScriptedService dynamodb = new ScriptedService("dynamodb");

    @AfterEach
    void close() {
        dynamodb.close();
    }

    private static String crc32(String body) {
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue());
    }

    @Test
    void anAnswerThatIsWhatItsChecksumSaysIsTaken() {
        dynamodb.transport.then(200, TABLES, "x-amz-crc32", crc32(TABLES));
        assertThat(dynamodb.call("ListTables", Map.of())).containsEntry("TableNames", List.of("t\u00fc"));
        assertThat(dynamodb.waits).isEmpty();
    }

    @Test
    void anAnswerWithoutAChecksumIsTaken() {
        dynamodb.transport.then(200, TABLES);
        assertThat(dynamodb.call("ListTables", Map.of())).containsKey("TableNames");
    }

    @Test
    void aCorruptAnswerIsAskedForAgain() {
        dynamodb.transport
                .then(200, TABLES.replace('t', 's'), "x-amz-crc32", crc32(TABLES))
                .then(200, TABLES, "x-amz-crc32", crc32(TABLES));
        assertThat(dynamodb.call("ListTables", Map.of())).containsEntry("TableNames", List.of("t\u00fc"));
        assertThat(dynamodb.waits).hasSize(1);
    }

    @Test
    void anAnswerThatStaysCorruptIsNone() {
        dynamodb.transport.otherwise(
                request -> ScriptedTransport.answer(200, TABLES, "x-amz-crc32", crc32(TABLES + ' ')));
        assertThatThrownBy(() -> dynamodb.call("ListTables", Map.of()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("dynamodb ListTables is corrupt")
                .hasMessageContaining(crc32(TABLES));
        assertThat(dynamodb.waits).isNotEmpty();
    }

    @Test
    void aCorruptErrorIsAskedForAgain() {
        dynamodb.transport
                .then(400, ERROR.replace("NotFound", "NotFoumd"), "x-amz-crc32", crc32(ERROR))
                .then(400, ERROR, "x-amz-crc32", crc32(ERROR));
        assertThatThrownBy(() -> dynamodb.call("DescribeTable", Map.of("TableName", "abc")))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("ResourceNotFoundException");
                    assertThat(e.attempts()).isEqualTo(2);
                });
    }
}
