package io.awsx.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.HttpResponse;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.protocol.Protocol;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as an answer is read as it was, whatever the operation. */
class ScriptedOutputsTest {

    private static final int DEEPEST = 5;

    /** Two of its members are the same element in XML. */
    private static final Set<String> AMBIGUOUS = Set.of("GetBucketNotification");

    /** The same header as another member. */
    private static final Set<String> TWINS = Set.of("ExpiresString");

    private final long seed = Long.getLong("awsx.seed", 20261128L);
    private final Random random = new Random(seed);

    /** A service of each protocol. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dynamodb",
                "sqs",
                "kms",
                "lambda",
                "apigateway",
                "s3",
                "route53",
                "cloudfront",
                "iam",
                "sns",
                "ec2",
                "cloudwatch",
                "bedrock-agent"
            })
    void outputsOfAllOperationsComeBackAsTheyWereWritten(String service) throws Exception {
        try (ScriptedAws aws = ScriptedAws.create()) {
            for (String name : aws.client(service).operations()) {
                Operation operation = aws.client(service).operation(name);
                if (operation.outputEvents() != null || AMBIGUOUS.contains(name)) {
                    continue;
                }
                Map<String, Object> output = structure(operation, operation.output(), 0, true);
                Protocol protocol = Protocol.of(operation.service());
                Replies.check(operation, output);
                try (HttpResponse response = protocol.writeOutput(operation, output, "R1")) {
                    Map<String, Object> read = protocol.read(operation, response);
                    operation.service().fillOutput(operation.output(), output);
                    assertThat(plain(read)).as("%s, seed %d", operation, seed).isEqualTo(plain(output));
                }
            }
        }
    }

    @Test
    void theGeneratorFillsMostMembers() {
        try (ScriptedAws aws = ScriptedAws.create()) {
            Operation operation = aws.client("ec2").operation("DescribeInstances");
            assertThat(structure(operation, operation.output(), 0, true).toString())
                    .as("seed %d", seed)
                    .contains("Reservations");
        }
    }

    private Map<String, Object> structure(Operation operation, Shape shape, int depth, boolean top) {
        Map<String, Object> value = new LinkedHashMap<>();
        boolean head = operation.http().method().equals("HEAD");
        for (Member member : shape.members()) {
            boolean here = !top || !head || member.location() == Member.Location.HEADER;
            boolean other =
                    TWINS.contains(member.name()) || member.locationName().equalsIgnoreCase("Content-Length");
            if (member.location() == Member.Location.STATUS_CODE) {
                value.put(member.name(), 202);
            } else if (member.location() == Member.Location.PREFIX_HEADERS) {
                value.put(member.name(), new LinkedHashMap<>(Map.of("key" + random.nextInt(9), "text")));
            } else if (here && !other && ((top && !bodied(member)) || random.nextInt(8) > 0)) {
                Object field = value(operation, member, depth + 1);
                if (field != null) {
                    value.put(member.name(), field);
                }
            }
        }
        return value;
    }

    /** What does not stand in the document is there all the same: an empty payload, a content type. */
    private static boolean bodied(Member member) {
        return member.location().inOutputDocument();
    }

    private Object value(Operation operation, Member member, int depth) {
        Shape shape = member.shape();
        if (depth > DEEPEST) {
            return null;
        }
        return switch (shape.type()) {
            case STRUCTURE -> structure(operation, shape, depth, false);
            case UNION -> {
                Member one = shape.members().get(random.nextInt(shape.members().size()));
                Object field = value(operation, one, depth + 1);
                yield field == null ? null : new LinkedHashMap<>(Map.of(one.name(), field));
            }
            case LIST -> {
                List<Object> elements = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    Object element = value(operation, shape.listMember(), depth + 1);
                    if (element != null) {
                        elements.add(element);
                    }
                }
                yield elements.isEmpty() ? null : elements;
            }
            case MAP -> {
                Object element = value(operation, shape.mapValue(), depth + 1);
                yield element == null ? null : new LinkedHashMap<>(Map.of("key" + random.nextInt(9), element));
            }
            case STRING -> "text <" + random.nextInt(1000) + ">, \"&";
            case BOOLEAN -> random.nextBoolean();
            case BYTE, SHORT, INTEGER -> random.nextInt(100);
            case LONG -> random.nextLong(1L << 50);
            case FLOAT, DOUBLE -> random.nextInt(1000) / 8.0;
            case BIG_INTEGER -> BigInteger.valueOf(random.nextInt());
            case BIG_DECIMAL -> BigDecimal.valueOf(random.nextInt(), 2);
            case TIMESTAMP -> Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000));
            case BLOB -> new byte[] {1, 2, (byte) random.nextInt()};
            case DOCUMENT -> new LinkedHashMap<>(Map.of("any", List.of("json", 1)));
        };
    }

    /** Bytes and streams as text, so that they can be compared. */
    private static Object plain(Object value) throws Exception {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!entry.getKey().equals("ContentLength") && !TWINS.contains(entry.getKey())) {
                    plain.put(entry.getKey(), plain(entry.getValue()));
                }
            }
            return plain;
        } else if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            for (Object element : list) {
                plain.add(plain(element));
            }
            return plain;
        } else if (value instanceof InputStream in) {
            return new BigInteger(1, in.readAllBytes()).toString(16);
        }
        return value instanceof byte[] bytes ? new BigInteger(1, bytes).toString(16) : value;
    }
}
