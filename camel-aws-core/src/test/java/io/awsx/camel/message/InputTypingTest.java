package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.camel.message.InputTyping.Source;
import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Shape;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputTypingTest {

    private static Shape input(String service, String operation) {
        return ModelCatalog.builtIn().service(service).operation(operation).input();
    }

    private static Map<String, Object> typed(Source source, String service, String operation, Map<?, ?> given) {
        return new InputTyping(source, false).members(input(service, operation), given);
    }

    private static Map<String, Object> json(String service, String operation, String text) {
        return typed(Source.JSON, service, operation, (Map<?, ?>) Json.read(text.replace('\'', '"'), "it", ""));
    }

    @Test
    void jsonIsTypedAtAnyDepth() {
        Map<String, Object> put = json(
                "kinesis",
                "PutRecords",
                "{'StreamName': 's', 'Records': [{'Data': 'AP8=', 'PartitionKey': 'p'}, {'Data': '', 'PartitionKey': 'q'}]}");
        List<?> records = (List<?>) put.get("Records");
        assertThat((byte[]) ((Map<?, ?>) records.get(0)).get("Data")).containsExactly(0, 0xff);
        assertThat((byte[]) ((Map<?, ?>) records.get(1)).get("Data")).isEmpty();
        assertThat(json(
                        "cloudwatch",
                        "PutMetricData",
                        "{'Namespace': 'n', 'MetricData': [{'MetricName': 'm', 'Value': 1, 'StorageResolution': '60',"
                                + " 'Timestamp': '2026-01-01T00:00:00Z', 'Values': ['1.5', 2]}, {'MetricName': 'o',"
                                + " 'Timestamp': 1767225600.5, 'Value': 'NaN'}]}"))
                .isEqualTo(Map.of(
                        "Namespace",
                        "n",
                        "MetricData",
                        List.of(
                                Map.of(
                                        "MetricName",
                                        "m",
                                        "Value",
                                        1,
                                        "StorageResolution",
                                        60,
                                        "Timestamp",
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        "Values",
                                        List.of(1.5, 2)),
                                Map.of(
                                        "MetricName",
                                        "o",
                                        "Timestamp",
                                        Instant.parse("2026-01-01T00:00:00.500Z"),
                                        "Value",
                                        Double.NaN))));
    }

    @Test
    void wholeNumbersOfJsonMayHaveAPointButNoFraction() {
        assertThat(json("sqs", "SendMessage", "{'DelaySeconds': 5.0}")).isEqualTo(Map.of("DelaySeconds", 5));
        assertThat(json("sqs", "SendMessage", "{'DelaySeconds': 5.5}"))
                .isEqualTo(Map.of("DelaySeconds", new BigDecimal("5.5")));
        assertThat(json("sqs", "SendMessage", "{'DelaySeconds': 1e999999999}"))
                .isEqualTo(Map.of("DelaySeconds", new BigDecimal("1e999999999")));
    }

    @Test
    void textThatIsNotBase64IsRefusedInJsonWithItsPlace() {
        assertThatThrownBy(() -> json("kinesis", "PutRecords", "{'Records': [{'Data': 'not base64!'}]}"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Records[0].Data is not base64")
                .hasMessageNotContaining("not base64!");
    }

    @Test
    void textInAMapMeansItselfWhereBytesAreWanted() {
        assertThat(typed(Source.MAP, "kinesis", "PutRecord", Map.of("Data", "AP8=")))
                .isEqualTo(Map.of("Data", "AP8="));
    }

    @Test
    void textInAMapBecomesNumbersBooleansAndTimesWhereItIsSome() {
        assertThat(typed(
                        Source.MAP,
                        "ec2",
                        "RunInstances",
                        Map.of(
                                "MinCount",
                                "1",
                                "MaxCount",
                                " 2 ",
                                "EbsOptimized",
                                "TRUE",
                                "BlockDeviceMappings",
                                new Object[] {Map.of("Ebs", Map.of("VolumeSize", "8"))},
                                "DryRun",
                                "maybe")))
                .isEqualTo(Map.of(
                        "MinCount",
                        1,
                        "MaxCount",
                        2,
                        "EbsOptimized",
                        true,
                        "BlockDeviceMappings",
                        List.of(Map.of("Ebs", Map.of("VolumeSize", 8))),
                        "DryRun",
                        "maybe"));
        assertThat(typed(
                        Source.MAP,
                        "cloudwatch",
                        "GetMetricData",
                        Map.of("StartTime", "1767225600", "EndTime", Date.from(Instant.EPOCH))))
                .isEqualTo(Map.of("StartTime", Instant.parse("2026-01-01T00:00:00Z"), "EndTime", Instant.EPOCH));
    }

    @Test
    void whatNeedsNoChangeIsNotCopied() {
        Map<String, Object> tagging = Map.of("TagSet", List.of(Map.of("Key", "k", "Value", "v")));
        assertThat(typed(Source.MAP, "s3", "PutBucketTagging", Map.of("Bucket", "b", "Tagging", tagging)))
                .hasEntrySatisfying("Tagging", kept -> assertThat(kept).isSameAs(tagging));
    }

    @Test
    void theCallersMapIsNotChanged() {
        Map<String, Object> mapping = new HashMap<>(Map.of("Ebs", new HashMap<>(Map.of("VolumeSize", "8"))));
        typed(Source.MAP, "ec2", "RunInstances", Map.of("BlockDeviceMappings", List.of(mapping)));
        assertThat(mapping).isEqualTo(Map.of("Ebs", Map.of("VolumeSize", "8")));
    }

    @Test
    void unknownMembersStayForValidationToTell() {
        Map<Object, Object> given = new LinkedHashMap<>();
        given.put("QueueUrrl", "u");
        given.put(7, 8);
        given.put("QueueUrl", null);
        assertThat(typed(Source.MAP, "sqs", "SendMessage", given)).isEqualTo(Map.of("QueueUrrl", "u", "7", 8));
    }

    @Test
    void jsonNodesInMapsAreJson() throws Exception {
        Map<String, Object> put = typed(
                Source.MAP,
                "kinesis",
                "PutRecords",
                Map.of("Records", new ObjectMapper().readTree("[{\"Data\": \"AP8=\", \"PartitionKey\": \"p\"}]")));
        Map<?, ?> record = (Map<?, ?>) ((List<?>) put.get("Records")).get(0);
        assertThat((byte[]) record.get("Data")).containsExactly(0, 0xff);
    }

    @Test
    void aMapThatHoldsItselfEnds() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("M", Map.of("a", endless));
        assertThat(typed(Source.MAP, "dynamodb", "PutItem", Map.of("Item", Map.of("a", endless))))
                .containsKey("Item");
    }

    /** As beans are: properties begin small, some hold types of their own. */
    public static final class Message {

        public String getQueueUrl() {
            return "u";
        }

        public int getDelaySeconds() {
            return 3;
        }

        public String getMessageGroupId() {
            return null;
        }

        public Map<String, Attribute> getMessageAttributes() {
            return Map.of("a", new Attribute("Binary", ByteBuffer.wrap(new byte[] {1}), List.of("x")));
        }
    }

    record Attribute(@JsonProperty("DataType") String type, ByteBuffer binaryValue, List<String> stringListValues) {}

    @Test
    void propertiesOfBeansAreMembersWhateverTheirCase() {
        Map<String, Object> typed = typed(Source.BEAN, "sqs", "SendMessage", Beans.properties(new Message()));
        assertThat(typed).containsOnlyKeys("QueueUrl", "DelaySeconds", "MessageAttributes");
        assertThat(typed).containsEntry("QueueUrl", "u").containsEntry("DelaySeconds", 3);
        Map<?, ?> attribute = (Map<?, ?>) ((Map<?, ?>) typed.get("MessageAttributes")).get("a");
        assertThat(attribute.get("DataType")).isEqualTo("Binary");
        assertThat(attribute.get("BinaryValue")).isEqualTo(ByteBuffer.wrap(new byte[] {1}));
        assertThat(attribute.get("StringListValues")).isEqualTo(List.of("x"));
        assertThat(attribute.keySet().stream().map(Object::toString)).hasSize(3);
    }

    record Everything(
            Instant time, Date date, InputStream stream, Set<String> set, float small, Map<String, Object> map) {}

    @Test
    void whatTheModelHasTypesForStaysInBeansWhatItIs() {
        InputStream stream = new ByteArrayInputStream("s".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> map = new HashMap<>();
        map.put("null", null);
        Map<String, Object> properties = Beans.properties(
                new Everything(Instant.EPOCH, Date.from(Instant.EPOCH), stream, Set.of("a"), 0.1f, map));
        assertThat(properties)
                .containsEntry("time", Instant.EPOCH)
                .containsEntry("date", Date.from(Instant.EPOCH))
                .containsEntry("stream", stream)
                .containsEntry("set", Set.of("a"))
                .containsEntry("small", 0.1f)
                .containsEntry("map", map);
    }

    @Test
    void beansInMapsAreStructures() {
        assertThat(typed(
                        Source.MAP,
                        "sqs",
                        "SendMessage",
                        Map.of("MessageAttributes", Map.of("a", new Attribute("String", null, null)))))
                .isEqualTo(Map.of("MessageAttributes", Map.of("a", Map.of("DataType", "String"))));
    }

    @Test
    void somethingWithoutPropertiesIsNoInput() {
        assertThatThrownBy(() -> Beans.properties(new Object()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
