package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceModelTest {

    private static final String OP = "\"a#Op\":{\"type\":\"operation\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "{}",
                "{\"smithy\":\"2.0\",\"shapes\":{}}",
                "{\"smithy\":\"2.0\",\"shapes\":{\"a#S\":{\"type\":\"service\"",
                "{\"shapes\":{\"a#S\":5}}",
                "{\"shapes\":[]}",
                "{\"shapes\":{\"a#S\":{\"type\":\"structure\"}}}",
                "\u0000\u0001\u0002",
                "<xml/>"
            })
    void aFileThatIsNoModelIsRefusedByItsName(String json) {
        assertThatThrownBy(() -> TestModels.open(json))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Model file test file");
    }

    @Test
    void aFileOfTwoServicesIsRefused() {
        assertThatThrownBy(() ->
                        TestModels.open("{\"shapes\":{\"a#S\":{\"type\":\"service\"},\"a#T\":{\"type\":\"service\"}}}"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("more than one service");
    }

    @Test
    void aMissingShapeIsToldWhenItIsNeeded() {
        ServiceModel model = TestModels.service("\"a#Op\":{\"type\":\"operation\",\"input\":{\"target\":\"a#None\"}}");
        assertThatThrownBy(() -> model.operation("Op"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("test file")
                .hasMessageContaining("a#None");
    }

    @Test
    void aMissingOperationOrResourceIsToldByTheFilesName() {
        assertThatThrownBy(() -> TestModels.service("\"a#Other\":{\"type\":\"structure\"}")
                        .operation("Op"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("test file");
        assertThatThrownBy(() -> TestModels.open(
                        "{\"shapes\":{\"a#S\":{\"type\":\"service\",\"resources\":[{\"target\":\"a#R\"}]}}}"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("a#R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a#I\":{\"type\":\"structure\",\"members\":{\"M\":{}}}|no target",
                "\"a#I\":{\"type\":\"blurb\"}|unknown shape type blurb of a#I",
                "\"a#I\":{\"type\":\"list\"}|no target",
                "\"a#I\":{\"type\":\"list\",\"member\":{\"target\":\"smithy.api#Blurb\"}}|type blurb of smithy.api#Blurb"
            })
    void aShapeThatMakesNoSenseIsToldByTheFilesName(String shape, String problem) {
        ServiceModel model =
                TestModels.service("\"a#Op\":{\"type\":\"operation\",\"input\":{\"target\":\"a#I\"}}," + shape);
        assertThatThrownBy(() -> model.operation("Op").input().listMember().shape())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("test file")
                .hasMessageContaining(problem);
    }

    @Test
    void anUnknownTimestampFormatIsToldByTheFilesName() {
        ServiceModel model = TestModels.service("\"a#Op\":{\"type\":\"operation\",\"input\":{\"target\":\"a#I\"}},"
                + "\"a#I\":{\"type\":\"structure\",\"members\":{\"M\":{\"target\":\"smithy.api#Timestamp\","
                + "\"traits\":{\"smithy.api#timestampFormat\":\"stardate\"}}}}");
        Member member = model.operation("Op").input().member("M");
        assertThatThrownBy(() -> member.timestampFormat(TimestampFormat.DATE_TIME))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("test file")
                .hasMessageContaining("stardate");
    }

    @Test
    void aWaiterThatMakesNoSenseIsToldByTheFilesName() {
        ServiceModel model = TestModels.service(
                "\"a#Op\":{\"type\":\"operation\",\"traits\":{"
                        + "\"smithy.waiters#waitable\":{\"W\":{\"acceptors\":[{\"state\":\"maybe\",\"matcher\":{\"success\":true}}]}}}}");
        assertThatThrownBy(model::waiters)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("test file")
                .hasMessageContaining("maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 2, 120, 600",
        "{'minDelay':5}, 5, 120, 600",
        "{'minDelay':30;'maxDelay':60}, 30, 60, 1800",
        "{'minDelay':300}, 300, 300, 18000",
    })
    void aWaiterOfSmithyHasItsOwnBoundsAndUsualPatience(String bounds, long least, long most, long patience) {
        String waiter = bounds.replace('\'', '"').replace(';', ',').replace("}", "");
        ServiceModel model = TestModels.service("\"a#Op\":{\"type\":\"operation\",\"traits\":{"
                + "\"smithy.waiters#waitable\":{\"W\":" + waiter + (waiter.length() > 1 ? "," : "")
                + "\"acceptors\":[{\"state\":\"success\",\"matcher\":{\"success\":true}}]}}}}");
        WaiterModel read = model.waiters().get("W");
        assertThat(read.minDelay()).isEqualTo(Duration.ofSeconds(least));
        assertThat(read.maxDelay()).isEqualTo(Duration.ofSeconds(most));
        assertThat(read.patience()).isEqualTo(Duration.ofSeconds(patience));
    }

    @Test
    void anOperationIsFoundInEachSpellingAndNearestNamesAreTold() {
        ServiceModel s3 = ModelCatalog.builtIn().service("S3");
        for (String spelled : List.of("PutObject", "putObject", "put_object", "put-object", "PUTOBJECT")) {
            assertThat(s3.operation(spelled).name()).isEqualTo("PutObject");
        }
        assertThatThrownBy(() -> s3.operation("PutObjekt"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("s3 has no operation PutObjekt; did you mean PutObject");
        assertThatThrownBy(() -> ModelCatalog.builtIn().service("s33"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("s33; did you mean s3");
    }

    @Test
    void prettyPrintedFilesWithTextBeyondAsciiAreReadAlike() throws Exception {
        byte[] compact;
        try (var in = ServiceModel.class.getResourceAsStream("/io/awsx/model/catalog/s3.json")) {
            compact = in.readAllBytes();
        }
        ObjectMapper json = new ObjectMapper();
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(compact);
        tree.putObject("metadata").put("\u00fc\u20ac\uD83D\uDE00", "{\"shapes\": {");
        for (byte[] bytes : List.of(
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree),
                json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8))) {
            ServiceModel model = ServiceModel.open("s3", bytes, "pretty");
            assertThat(model.operations()).hasSizeGreaterThan(90);
            assertThat(model.operations())
                    .allSatisfy(name -> assertThat(model.operation(name).name()).isEqualTo(name));
        }
    }

    @Test
    void operationsOfResourcesAndTheirResourcesBelongToTheService() {
        ServiceModel model = TestModels.open("""
                {
                  "smithy" : "2.0",
                  "shapes" : {
                    "a#S" : { "type" : "service", "version" : "1", "resources" : [ { "target" : "a#R" } ] },
                    "a#R" : { "type" : "resource", "create" : { "target" : "a#Make" }, "put" : { "target" : "a#Set" },
                              "operations" : [ { "target" : "a#Do" } ], "collectionOperations" : [ { "target" : "a#All" } ],
                              "resources" : [ { "target" : "a#Q" } ] },
                    "a#Q" : { "type" : "resource", "list" : { "target" : "a#List" } },
                    "a#Make" : { "type" : "operation" }, "a#Set" : { "type" : "operation" },
                    "a#Do" : { "type" : "operation" }, "a#All" : { "type" : "operation" },
                    "a#List" : { "type" : "operation" }
                  }
                }
                """);
        assertThat(model.operations()).containsExactly("All", "Do", "List", "Make", "Set");
    }

    @Test
    void pagesTakeFromTheServiceWhatTheOperationLeavesOut() {
        ServiceModel model = TestModels.open("""
                {"smithy":"2.0","shapes":{
                "a#S":{"type":"service","version":"1","operations":[{"target":"a#Op"},{"target":"a#No"}],
                "traits":{"smithy.api#paginated":{"inputToken":"in","outputToken":"out","pageSize":"size"}}},
                "a#Op":{"type":"operation","traits":{"smithy.api#paginated":{"items":"things","pageSize":"max"}}},
                "a#No":{"type":"operation"}}}
                """);
        Pagination pages = model.operation("Op").pagination();
        assertThat(pages)
                .isEqualTo(new Pagination(List.of("in"), List.of("out"), List.of("things"), "max", null, List.of()));
        assertThat(model.operation("No").pagination()).isNull();
    }

    @Test
    void membersOfMixinsAreMembers() {
        ServiceModel model = TestModels.service("\"a#Op\":{\"type\":\"operation\",\"input\":{\"target\":\"a#I\"}},"
                + "\"a#I\":{\"type\":\"structure\",\"mixins\":[{\"target\":\"a#M\"}],\"members\":{\"B\":{\"target\":\"smithy.api#String\"}}},"
                + "\"a#M\":{\"type\":\"structure\",\"members\":{\"A\":{\"target\":\"smithy.api#String\","
                + "\"traits\":{\"smithy.api#httpHeader\":\"x-a\"}}},\"traits\":{\"smithy.api#mixin\":{}}}");
        Shape input = model.operation("Op").input();
        assertThat(input.memberNames()).containsExactly("A", "B");
        assertThat(input.member("A").location()).isEqualTo(Member.Location.HEADER);
    }

    @Test
    void emptyModelsHaveNothing() {
        ServiceModel model = TestModels.service(OP);
        assertThat(model.operation("Op").input().members()).isEmpty();
        assertThat(model.waiters()).isEqualTo(Map.of());
        assertThat(model.paginators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "s3,sigv4",
        "sts,sigv4 sigv4a",
        "sustainability,sigv4a sigv4",
        "sdb,sigv2",
        "importexport,sigv4 sigv2",
        "bedrock,sigv4 httpBearerAuth",
        "codecatalyst,httpBearerAuth"
    })
    void theSchemesToSignByComeInTheModelsOrder(String service, String schemes) {
        ServiceModel model = ModelCatalog.builtIn().service(service);

        assertThat(model.operation(model.operations().get(0)).authSchemes()).containsExactly(schemes.split(" "));
    }

    @Test
    void anErrorIsFoundByItsNameOrTheCodeItHasOnTheWire() {
        ServiceModel model = TestModels.open("""
                {"shapes":{
                "a#S":{"type":"service","operations":[{"target":"a#Op"},{"target":"a#Other"}],"errors":[{"target":"lib#Any"}]},
                "a#Op":{"type":"operation","errors":[{"target":"a#OwnFault"},{"target":"b#Twin"}]},
                "a#Other":{"type":"operation","errors":[{"target":"a#Elsewhere"},{"target":"a#Twin"}]},
                "lib#Any":{"type":"structure","traits":{"smithy.api#error":"server"}},
                "a#NoError":{"type":"structure"},
                "b#Twin":{"type":"structure","traits":{"smithy.api#error":"client"}},
                "a#Twin":{"type":"structure","traits":{"smithy.api#error":"client"}},
                "a#OwnFault":{"type":"structure","traits":{"smithy.api#error":"client",
                  "aws.protocols#awsQueryError":{"code":"Own.Code","httpResponseCode":400}}},
                "a#Elsewhere":{"type":"structure","traits":{"smithy.api#error":"client",
                  "aws.protocols#awsQueryError":{"code":"Else.Code","httpResponseCode":400}}}}}
                """);
        Operation op = model.operation("Op");
        assertThat(op.error("Own.Code")).isSameAs(op.error("OwnFault"));
        assertThat(op.error("OwnFault").errorCode()).isEqualTo("Own.Code");
        assertThat(op.error("Any").errorCode()).isEqualTo("Any");
        assertThat(op.error("Twin").id()).isEqualTo("b#Twin");
        // A service answers what its operations do not list
        assertThat(op.error("Elsewhere").id()).isEqualTo("a#Elsewhere");
        assertThat(op.error("Else.Code").id()).isEqualTo("a#Elsewhere");
        for (String code : List.of("NoError", "None", "", "Own.Code\"", "#Any", "wn.Code")) {
            assertThat(op.error(code)).as(code).isNull();
        }
    }

    @Test
    void errorsOfTheCatalogAreFoundByBothNames() {
        Operation cancel = ModelCatalog.builtIn().service("autoscaling").operation("CancelInstanceRefresh");
        assertThat(cancel.error("ActiveInstanceRefreshNotFound"))
                .isSameAs(cancel.error("ActiveInstanceRefreshNotFoundFault"));
        Operation create = ModelCatalog.builtIn().service("iam").operation("CreateUser");
        assertThat(create.error("NoSuchEntity").name()).isEqualTo("NoSuchEntityException");
    }

    @Test
    void pagesAreListedWithoutReadingTheirShapes() {
        ServiceModel model = TestModels.open("""
                {"shapes":{
                "a#S":{"type":"service","operations":[{"target":"a#B"},{"target":"a#C"},{"target":"a#A"}]},
                "a#A":{"type":"operation","input":{"target":"a#None"},"traits":{
                  "smithy.api#paginated":{"inputToken":"i","outputToken":"o"}}},
                "a#B":{"type":"operation","input":{"target":"a#None"},"traits":{
                  "io.awsx#paginator":{"inputTokens":["i"],"outputTokens":["o"],"results":[]}}},
                "a#C":{"type":"operation"}}}
                """);
        assertThat(model.paginators()).containsExactly("A", "B");
    }

    @Test
    void aResourceThatHoldsItselfEndsNothing() {
        ServiceModel model = TestModels.open("""
                {"shapes":{
                "a#S":{"type":"service","resources":[{"target":"a#R"}]},
                "a#R":{"type":"resource","read":{"target":"a#Get"},"resources":[{"target":"a#R"}]},
                "a#Get":{"type":"operation"}}}
                """);
        assertThat(model.operations()).containsExactly("Get");
    }
}
