package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputValidatorTest {

    private static final ServiceModel S3 = ModelCatalog.builtIn().service("s3");

    private static void validate(String operation, Map<String, ?> input) {
        InputValidator.validate(S3.operation(operation), input);
    }

    private static String problems(String operation, Map<String, ?> input) {
        return catchThrowableOfType(ClientException.class, () -> validate(operation, input))
                .getMessage();
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPaths() {
        assertThat(problems(
                        "DeleteObjects",
                        Map.of(
                                "Bukket",
                                "b",
                                "Delete",
                                Map.of("Quiet", "yes", "Objects", List.of(Map.of("key", "a"), "b", Map.of("Key", 5))))))
                .startsWith("Input of s3 DeleteObjects is not valid: ")
                .contains("has no member Bukket; did you mean Bucket?")
                .contains("member Bucket is missing")
                .contains("Delete.Quiet must be a Boolean, not java.lang.String")
                .contains("Delete.Objects[0] has no member key; did you mean Key?")
                .contains("Delete.Objects[0] member Key is missing")
                .contains("Delete.Objects[1] must be a Map, not java.lang.String")
                .contains("Delete.Objects[2].Key must be a String, not java.lang.Integer");
    }

    @Test
    void aPlainValueIsToldTheMembersOfWhatItShouldBe() {
        Map<String, Object> input = Map.of("TableName", "t", "Item", Map.of("id", 1));
        assertThatThrownBy(() -> InputValidator.validate(
                        ModelCatalog.builtIn().service("dynamodb").operation("PutItem"), input))
                .hasMessageContaining("Item.id must be a Map, not java.lang.Integer, with S, N, B, ");
    }

    @Test
    void manyProblemsAreNotAllTold() {
        Map<String, Object> input = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            input.put("wrong" + i, i);
        }
        assertThat(problems("ListBuckets", input)).endsWith("and more").hasSizeLessThan(4000);
    }

    @Test
    void valuesThatTheServiceMayKnowLaterPass() {
        assertThatCode(() ->
                        validate("PutObject", Map.of("Bucket", "b", "Key", "k", "StorageClass", "COLDER_THAN_GLACIER")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1.5", "NaN"})
    void numbersBeyondTheirTypeAreRefused(String number) {
        assertThat(problems("ListObjectsV2", Map.of("Bucket", "b", "MaxKeys", Double.valueOf(number))))
                .contains("MaxKeys is not a whole number in the range of INTEGER");
    }

    private static final ServiceModel NUMBERS = TestModels.service("""
            "a#Op":{"type":"operation","input":{"target":"a#In"}},
            "a#In":{"type":"structure","members":{"Long":{"target":"smithy.api#Long"},"Whole":{"target":"smithy.api#BigInteger"},
            "Decimal":{"target":"smithy.api#BigDecimal"},"Double":{"target":"smithy.api#Double"},
            "Float":{"target":"smithy.api#Float"},"When":{"target":"smithy.api#Timestamp"}}}
            """);

    private static String numberProblem(String member, Object value) {
        return catchThrowableOfType(
                        ClientException.class,
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(2),
                                () -> InputValidator.validate(NUMBERS.operation("Op"), Map.of(member, value))))
                .getMessage();
    }

    @Test
    void numbersAreComparedExactly() {
        BigInteger beyond = BigInteger.TWO.pow(63);
        assertThat(numberProblem("Long", beyond)).contains("Long is not a whole number in the range of LONG");
        assertThat(numberProblem("Long", beyond.negate().subtract(BigInteger.ONE)))
                .contains("LONG");
        assertThat(numberProblem("Long", new BigDecimal("9007199254740993.5"))).contains("not a whole number");
        assertThat(numberProblem("Long", new BigDecimal("1e100000000"))).contains("LONG");
        assertThat(numberProblem("Long", new BigDecimal("1e-100000000"))).contains("LONG");
        assertThat(numberProblem("Whole", new BigDecimal("9007199254740993.5")))
                .contains("Whole is not a whole number");
        assertThat(numberProblem("Whole", new BigDecimal("1e100000000"))).contains("Whole");
        assertThat(numberProblem("Decimal", new BigDecimal("1e-100000000"))).contains("Decimal");
        assertThat(numberProblem("Decimal", Double.NaN)).contains("Decimal");
        assertThat(numberProblem("Double", new BigDecimal("1e400"))).contains("Double is beyond the range");
        assertThat(numberProblem("Float", 1e300)).contains("Float is beyond the range");
        assertThat(numberProblem("Double", "5")).contains("Double must be a number");
        InputValidator.validate(
                NUMBERS.operation("Op"),
                Map.of(
                        "Long",
                        beyond.negate(),
                        "Whole",
                        beyond,
                        "Decimal",
                        new BigDecimal("1e308"),
                        "Double",
                        Double.POSITIVE_INFINITY,
                        "Float",
                        Float.NaN));
        InputValidator.validate(NUMBERS.operation("Op"), Map.of("Long", beyond.subtract(BigInteger.ONE)));
    }

    @Test
    void aTimeThatNoFormCanWriteIsToldByItsMember() {
        for (Object time : List.of(
                Instant.MAX,
                Instant.MIN,
                Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1),
                java.time.OffsetDateTime.MAX,
                253402300800L,
                Long.MAX_VALUE,
                1e300,
                Double.NaN,
                new BigDecimal("1e-100000000"))) {
            assertThat(numberProblem("When", time)).contains("When is not a time");
        }
        InputValidator.validate(NUMBERS.operation("Op"), Map.of("When", Instant.parse("0001-01-01T00:00:00Z")));
        InputValidator.validate(NUMBERS.operation("Op"), Map.of("When", Instant.parse("9999-12-31T23:59:59.999Z")));
    }

    @Test
    void aNameOfAnyLengthIsRefusedCheaplyAndShownInPart() {
        String name = "Bucket".repeat(20_000);
        String problem = catchThrowableOfType(
                        ClientException.class,
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(2), () -> validate("ListBuckets", Map.of(name, "b"))))
                .getMessage();
        assertThat(problem).hasSizeLessThan(300).contains("has no member Bucket");
        assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> S3.operation(name)))
                .isInstanceOf(ClientException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void wholeNumbersOfAnyJavaTypePass() {
        for (Number number : List.of(7, 7L, (short) 7, 7.0, new java.math.BigDecimal("7"), java.math.BigInteger.TEN)) {
            assertThatCode(() -> validate("ListObjectsV2", Map.of("Bucket", "b", "MaxKeys", number)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void partsOfTheUrlMustNotBeEmpty() {
        assertThat(problems("GetObject", Map.of("Bucket", "b", "Key", ""))).contains("Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800b", "\uDC00", "a\uD83D"})
    void halfCharactersAreRefused(String key) {
        assertThat(problems("GetObject", Map.of("Bucket", "b", "Key", key))).contains("Key holds half a character");
    }

    @Test
    void wholeCharactersBeyondTheBasicPlanePass() {
        assertThatCode(() -> validate("GetObject", Map.of("Bucket", "b", "Key", "\uD83D\uDE00")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTimeThatIsNoneIsRefusedAndOtherFormsPass() {
        Map<String, Object> input = new HashMap<>(Map.of("Bucket", "b", "Key", "k"));
        for (Object time : List.of(
                "2026-01-02T03:04:05Z",
                "Fri, 02 Jan 2026 03:04:05 GMT",
                1767322945,
                java.time.OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))) {
            input.put("IfModifiedSince", time);
            validate("GetObject", input);
        }
        for (Object time : List.of("yesterday", "", "2026-13-01T00:00:00Z", true)) {
            input.put("IfModifiedSince", time);
            assertThat(problems("GetObject", input)).contains("IfModifiedSince is not a time");
        }
    }

    @Test
    void aListThatHoldsItselfIsNotFollowedForEver() {
        ServiceModel model = TestModels.service("""
                "a#Op":{"type":"operation","input":{"target":"a#Tree"}},
                "a#Tree":{"type":"structure","members":{"Children":{"target":"a#Trees"}}},
                "a#Trees":{"type":"list","member":{"target":"a#Tree"}}
                """);
        Map<String, Object> tree = new HashMap<>();
        List<Object> children = new ArrayList<>();
        children.add(tree);
        tree.put("Children", children);
        assertThatThrownBy(() -> InputValidator.validate(model.operation("Op"), tree))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void aUnionHasOneMember() {
        ServiceModel model = TestModels.service("""
                "a#Op":{"type":"operation","input":{"target":"a#In"}},
                "a#In":{"type":"structure","members":{"U":{"target":"a#U"}}},
                "a#U":{"type":"union","members":{"A":{"target":"smithy.api#String"},"B":{"target":"smithy.api#String"}}}
                """);
        assertThatThrownBy(
                        () -> InputValidator.validate(model.operation("Op"), Map.of("U", Map.of("A", "1", "B", "2"))))
                .hasMessageContaining("U needs exactly one of A, B, but has 2");
        assertThatCode(() -> InputValidator.validate(model.operation("Op"), Map.of("U", Map.of("A", "1"))))
                .doesNotThrowAnyException();
    }
}
