package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.answer;
import static io.awsx.s3x.WatchedTransport.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages cannot lead a route elsewhere than its URI lets them, and what they hold is not taken for what it is not. */
class S3InputTest extends WireTestSupport {

    @TempDir
    Path folder;

    @BeforeEach
    void answerAll() {
        wire.always(
                request -> request.query().encoded().contains("list-type"),
                answer(200, "<R><IsTruncated>false</IsTruncated></R>"));
        wire.always(
                request -> request.query().encoded().equals("delete"),
                answer(200, "<R><Deleted><Key>own/key</Key></Deleted></R>"));
        wire.always(request -> true, answer(200, "<R><ETag>\"e\"</ETag></R>", "ETag", "\"e\""));
    }

    private Exchange attempt(String options, Processor message) throws Exception {
        Exchange done = template.send(uri(options), message);
        if (done.getMessage().getBody() instanceof InputStream open) {
            open.close();
        }
        return done;
    }

    private Exchange sent(String options, Object body) throws Exception {
        return sent(options, body(body));
    }

    private Exchange sent(String options, Processor message) throws Exception {
        Exchange done = attempt(options, message);
        if (done.getException() != null) {
            throw done.getException();
        }
        return done;
    }

    private void refused(String options, Processor message, String... words) {
        int before = wire.requests().size();
        Throwable failure = catchThrowable(() -> sent(options, message));
        while (failure != null && failure.getCause() != null) {
            failure = failure.getCause();
        }
        assertThat(failure).as(options).isInstanceOf(ClientException.class).hasMessageContainingAll(words);
        assertThat(wire.requests()).hasSize(before);
    }

    private static Processor header(String name, Object value) {
        return exchange -> {
            exchange.getMessage().setBody("x");
            exchange.getMessage().setHeader(name, value);
        };
    }

    private void assertOnlyOwn() {
        assertThat(wire.requests()).allSatisfy(request -> {
            assertThat(request.origin().host()).startsWith("own.");
            assertThat(request.path()).isIn("/", "/own/key", "/own/copied");
            assertThat(request.toString() + request.query().encoded()).doesNotContain("other", "secret");
            String source = request.headers().first("x-amz-copy-source");
            assertThat(source == null ? "/own/own/key" : source).endsWith("own/own/key");
        });
    }

    record Elsewhere(String Bucket, String Key, String CopySource, String Prefix, String UploadId) {}

    private static List<Object> redirections() {
        Map<String, Object> elsewhere = new LinkedHashMap<>();
        elsewhere.put("Bucket", "other");
        elsewhere.put("Key", "secret.txt");
        try {
            byte[] json = new ObjectMapper().writeValueAsBytes(elsewhere);
            return List.of(
                    elsewhere,
                    new String(json, StandardCharsets.UTF_8),
                    json,
                    new ObjectMapper().readTree(json),
                    new Elsewhere("other", "secret.txt", null, null, null),
                    List.of("secret.txt", Map.of("Key", "secret.txt")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<String> verbsAndOperationsOfAws2() {
        return Stream.of(
                "download",
                "list",
                "copy",
                "move",
                "delete",
                "exists",
                "presign",
                "copyObject",
                "listObjects",
                "deleteObject",
                "deleteObjects",
                "deleteBucket",
                "getObject",
                "getObjectRange",
                "createDownloadLink",
                "createUploadLink",
                "headBucket",
                "headObject",
                "restoreObject",
                "getObjectTagging",
                "putObjectTagging",
                "deleteObjectTagging",
                "getObjectAcl",
                "putObjectAcl",
                "createBucket",
                "getBucketTagging",
                "putBucketTagging",
                "deleteBucketTagging",
                "getBucketVersioning",
                "putBucketVersioning",
                "getBucketPolicy",
                "putBucketPolicy",
                "deleteBucketPolicy");
    }

    private static void headers(Exchange exchange) {
        exchange.getMessage().setHeader(S3Constants.DESTINATION_KEY, "own/copied");
        exchange.getMessage().setHeader(S3Constants.RANGE_START, 1);
        exchange.getMessage().setHeader(S3Constants.RESTORE_DAYS, 1);
        exchange.getMessage().setHeader(S3Constants.CANNED_ACL, "private");
        exchange.getMessage().setHeader(S3Constants.VERSIONING_STATUS, "Enabled");
        exchange.getMessage().setHeader(S3Constants.BUCKET_POLICY, "{}");
    }

    @ParameterizedTest
    @MethodSource("verbsAndOperationsOfAws2")
    void theBodyIsNothingToAVerbOrAnOperationOfAws2(String operation) throws Exception {
        for (Object body : Stream.concat(redirections().stream(), Stream.of("text", "{\"order\": 1}", 5, new Thread()))
                .toList()) {
            Exchange done = attempt("keyName=own/key&operation=" + operation, exchange -> {
                headers(exchange);
                exchange.getMessage().setHeader(S3Constants.OBJECT_TAGS, Map.of("a", "b"));
                exchange.getMessage().setHeader(S3Constants.BUCKET_TAGS, Map.of("a", "b"));
                exchange.getMessage()
                        .setHeader(
                                operation.endsWith("deleteObjects") ? S3Constants.KEYS_TO_DELETE : "x",
                                List.of("own/key"));
                exchange.getMessage().setBody(body);
            });
            assertThat(done.getException()).as("%s", body.getClass()).isNull();
        }
        assertOnlyOwn();
    }

    static Stream<String> operationsByTheApisNames() {
        return verbsAndOperationsOfAws2()
                .filter(name ->
                        !name.matches("download|list|copy|move|delete|exists|presign|getObjectRange|create.*Link"))
                .flatMap(name -> Stream.of(
                        Character.toUpperCase(name.charAt(0)) + name.substring(1),
                        name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT)))
                .filter(name -> !name.startsWith("List") && !name.startsWith("list"));
    }

    @ParameterizedTest
    @MethodSource("operationsByTheApisNames")
    void theBodyOfAnOperationCannotNameAnotherBucketOrKey(String operation) throws Exception {
        for (Object body : redirections()) {
            for (String open : List.of("", "&input=body")) {
                Exchange done = attempt("keyName=own/key&operation=" + operation + open, exchange -> {
                    headers(exchange);
                    exchange.getMessage().setBody(body);
                });
                boolean payload = open.isEmpty() && operation.matches("PutBucketPolicy|put_bucket_policy");
                if (!(body instanceof List) && !(payload && (body instanceof String || body instanceof byte[]))) {
                    assertThat(done.getException())
                            .as("%s", body.getClass())
                            .isInstanceOf(ClientException.class)
                            .hasMessageContaining("other")
                            .hasMessageContaining("overridable=Bucket");
                }
            }
        }
        assertOnlyOwn();
    }

    @ParameterizedTest
    @MethodSource({"verbsAndOperationsOfAws2", "operationsByTheApisNames"})
    void headersLeadNowhereElseWhereTheUriHoldsTheRoute(String operation) throws Exception {
        for (Map.Entry<String, Object> elsewhere : Map.<String, Object>of(
                        S3Constants.OVERRIDE_BUCKET_NAME, "other",
                        S3Constants.BUCKET_DESTINATION_NAME, "other",
                        S3Constants.KEY, "secret.txt",
                        S3Constants.KEYS_TO_DELETE, List.of("own/key", "secret.txt"))
                .entrySet()) {
            Exchange done =
                    attempt("keyName=own/key&fixedKey=true&fixedBucket=true&operation=" + operation, exchange -> {
                        headers(exchange);
                        exchange.getMessage().setHeader(elsewhere.getKey(), elsewhere.getValue());
                    });
            assertThat(done.getException())
                    .as(elsewhere.getKey())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining(elsewhere.getKey());
        }
        assertThat(wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operationsByTheApisNames")
    void noOtherFormOfABucketIsReached(String operation) throws Exception {
        for (String bucket : List.of(
                "arn:aws:s3:us-east-1:210987654321:accesspoint/other",
                "arn:aws:s3::210987654321:accesspoint/other.mrap",
                "arn:aws:s3-outposts:eu-west-1:210987654321:outpost/op-1/accesspoint/other",
                "../other")) {
            Exchange done = attempt("keyName=own/key&input=body&operation=" + operation, exchange -> {
                headers(exchange);
                exchange.getMessage().setBody(Map.of("Bucket", bucket));
            });
            assertThat(done.getException())
                    .as(bucket)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContainingAll("Bucket=" + bucket, "says own", "overridable=Bucket");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region",
                "endpoint",
                "uriEndpointOverride",
                "accessKey",
                "secretKey",
                "sessionToken",
                "assumeRoleArn",
                "profileCredentialsName",
                "proxyHost",
                "client",
                "session",
                "Host",
                "Authorization"
            })
    void noMessageSaysWhereOrAsWhomACallIs(String name) throws Exception {
        for (String operation : List.of("upload", "get_object_tagging", "getObjectTagging", "exists", "copy", "list")) {
            attempt("keyName=own/key&operation=" + operation, exchange -> {
                headers(exchange);
                for (String prefix : List.of("", "CamelAwsS3", "CamelAwsx", "CamelHttp")) {
                    exchange.getMessage().setHeader(prefix + name, "http://other.example");
                }
                exchange.getMessage().setBody(operation.equals("upload") ? "x" : null);
            });
        }
        refused("keyName=own/key&operation=get_object_tagging", body(Map.of(name, "other")), name);
        assertOnlyOwn();
        assertThat(wire.requests()).hasSizeGreaterThan(5).allSatisfy(request -> {
            assertThat(request.origin().host()).isEqualTo("own.s3.eu-west-1.amazonaws.com");
            assertThat(request.headers().first("Authorization")).contains("AKIDEXAMPLE/", "/eu-west-1/s3/");
            assertThat(request.headers().toString()).doesNotContain("other.example");
        });
    }

    @Test
    void theSameBucketAndKeyAgainAreFine() throws Exception {
        Exchange done =
                attempt("keyName=own/key&fixedKey=true&fixedBucket=true&operation=get_object_tagging", exchange -> {
                    exchange.getMessage().setHeader(S3Constants.OVERRIDE_BUCKET_NAME, "own");
                    exchange.getMessage().setHeader(S3Constants.KEY, "own/key");
                    exchange.getMessage().setBody(Map.of("Bucket", "own", "Key", "own/key"));
                });
        assertThat(done.getException()).isNull();
        assertOnlyOwn();
    }

    @Test
    void headersOfAws2ChooseBucketAndKeyAsTheyDoThere() throws Exception {
        Exchange done = attempt("keyName=own/key&operation=getObjectTagging", exchange -> {
            exchange.getMessage().setHeader(S3Constants.OVERRIDE_BUCKET_NAME, "elsewhere");
            exchange.getMessage().setHeader(S3Constants.KEY, "k2");
        });
        assertThat(done.getException()).isNull();
        assertThat(wire.last().origin().host()).startsWith("elsewhere.");
        assertThat(wire.last().path()).isEqualTo("/k2");
    }

    @Test
    void aHeaderCannotChangeWhatAParameterSays() throws Exception {
        refused("operation=getObject&param.Key=own/key", header(S3Constants.KEY, "secret"), "Key=secret", "own/key");
        refused("operation=upload&param.Key=own/key", header(S3Constants.KEY, "secret"), "Key=secret", "own/key");
        refused(
                "operation=delete&param.Key=own/key",
                header(S3Constants.KEYS_TO_DELETE, List.of("secret")),
                "Key=secret",
                "own/key");
        refused(
                "keyName=own/key&param.StorageClass=STANDARD_IA",
                header(S3Constants.STORAGE_CLASS, "GLACIER"),
                "StorageClass=GLACIER",
                "overridable=StorageClass");
        sent("operation=upload&param.Key=own/key", "x");
        assertOnlyOwn();
        attempt(
                "keyName=own/key&param.StorageClass=STANDARD_IA&overridable=StorageClass",
                header(S3Constants.STORAGE_CLASS, "GLACIER"));
        assertThat(wire.last().headers().first("x-amz-storage-class")).isEqualTo("GLACIER");
    }

    @Test
    void theUriLetsABodyChoose() throws Exception {
        sent(
                "keyName=own/key&overridable=Bucket,Key&operation=get_object_tagging",
                Map.of("Bucket", "elsewhere", "Key", "k2"));
        assertThat(wire.last().origin().host()).startsWith("elsewhere.");
        assertThat(wire.last().path()).isEqualTo("/k2");
    }

    @Test
    void aNamedOptionIsFixedForBodies() {
        refused("prefix=in/&operation=ListObjectsV2", body(Map.of("Prefix", "")), "Prefix=", "in/");
        refused(
                "prefix=in/&operation=ListObjectsV2",
                body("{\"Prefix\": \"secret/\"}"),
                "Prefix=secret/",
                "overridable=Prefix");
    }

    @Test
    void aConflictTellsNoSecret() {
        String other = "0ther".repeat(6) + "01";
        Throwable failure = catchThrowable(() -> sent(
                "keyName=own/key&operation=get_object&customerKeyId=" + "k".repeat(32),
                Map.of("SSECustomerKey", other)));
        assertThat(failure)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SSECustomerKey=xxxxxx, but the URI says xxxxxx")
                .hasMessageContaining("overridable=SSECustomerKey")
                .hasMessageNotContainingAny(other, "k".repeat(32));
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void theBodyIsThePayloadOfUploads() throws Exception {
        String json = "{\"Bucket\": \"other\", \"Key\": \"secret.txt\"}";
        for (String operation : List.of("", "&operation=upload", "&operation=put", "&operation=PutObject")) {
            sent("keyName=own/key" + operation, json);
            assertThat(text(wire.last())).isEqualTo(json);
            assertThat(wire.last().path()).isEqualTo("/own/key");
        }
        for (String operation : List.of("UploadPart", "uploadPart", "upload_part")) {
            sent("keyName=own/key&param.PartNumber=1&param.UploadId=u&operation=" + operation, json);
            assertThat(text(wire.last())).contains(json);
        }
        sent("keyName=own/key", Map.of("Key", "secret"));
        assertThat(text(wire.last())).isEqualTo("{\"Key\":\"secret\"}");
        for (HttpRequest request : wire.requests()) {
            assertThat(request.origin().host()).startsWith("own.");
            assertThat(request.path()).isEqualTo("/own/key");
        }
    }

    @Test
    void manyKeysInTheBodyAreDeletedWhereTheUriNamesNone() throws Exception {
        sent("operation=delete", List.of("a", "b"));
        assertThat(text(wire.last())).contains("<Key>a</Key>", "<Key>b</Key>");
        sent("operation=delete&keyName=own/key", List.of("a", "b"));
        assertThat(wire.last().method()).isEqualTo("DELETE");
        refused("operation=deleteObjects", body(List.of("a", "b")), "No object key");
    }

    @Test
    void textIsStoredInTheCharsetOfTheExchange() throws Exception {
        attempt("keyName=own/key", exchange -> {
            exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
            exchange.getMessage().setBody("é");
        });
        try (InputStream in = wire.last().body().open()) {
            assertThat(in.readAllBytes()).containsExactly(0xe9);
        }
    }

    @Test
    void valuesThatAreNoBytesAreStoredAsTheirText() throws Exception {
        for (Object body : List.of(5, true, LocalDate.of(2026, 2, 3), "chars".toCharArray())) {
            sent("keyName=own/key", body);
            assertThat(text(wire.last())).isEqualTo(body instanceof char[] ? "chars" : body.toString());
        }
    }

    @Test
    void aStreamThatWasReadIsNoEmptyObject() throws Exception {
        wire.forget();
        wire.when(request -> true, 1, WatchedTransport.error(403, "AccessDenied"));
        wire.always(request -> true, answer(200, "", "ETag", "\"e\""));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:again").streamCache("false").to(uri("keyName=own/key"));
                from("direct:parts")
                        .streamCache("false")
                        .to(uri("keyName=own/key&partSize=5242880&multiPartThreshold=5242880"));
                from("direct:two")
                        .streamCache("false")
                        .to(uri("keyName=own/key"))
                        .to(uri("keyName=own/copied"));
            }
        });
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(new byte[100])) {};
        assertReadBefore("direct:again", stream, 1);
        assertReadBefore("direct:two", new FilterInputStream(new ByteArrayInputStream(new byte[100])) {}, 1);
        assertReadBefore("direct:two", new StringReader("abc"), 1);
        assertReadBefore("direct:parts", stream, 0);
    }

    @Test
    void aStreamThatARouteSentIsNoneForAClientEitherNorTheOtherWayRound() throws Exception {
        try (AwsClient s3 = session.client("s3")) {
            InputStream sent = new FilterInputStream(new ByteArrayInputStream(new byte[100])) {};
            sent("keyName=own/key", sent);
            int before = wire.requests().size();
            assertThat(catchThrowable(
                            () -> s3.call("PutObject", Map.of("Bucket", "own", "Key", "own/key", "Body", sent))))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("read already");
            assertThat(wire.requests()).hasSize(before);
            wire.forget();
            wire.always(request -> true, (request, server) -> {
                try (InputStream body = request.body().open()) {
                    body.readNBytes(10);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return WatchedTransport.response(403, "");
            });
            InputStream begun = new FilterInputStream(new ByteArrayInputStream(new byte[100])) {};
            assertThat(catchThrowable(() -> s3.call(
                            "PutObject",
                            Map.of("Bucket", "own", "Key", "own/key", "Body", begun, "ContentLength", 100L))))
                    .isInstanceOf(ServiceException.class);
            refused("keyName=own/key", body(begun), "read before");
        }
    }

    private void assertReadBefore(String route, Object body, int requests) {
        int before = wire.requests().size();
        Exchange done = template.send(route, exchange -> exchange.getMessage().setBody(body));
        assertThat(done.getException())
                .as(route)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("read before");
        assertThat(wire.requests()).hasSize(before + requests);
    }

    @Test
    void anEmptyStreamIsAnEmptyObject() throws Exception {
        sent("keyName=own/key", InputStream.nullInputStream());
        assertThat(text(wire.last())).isEmpty();
    }

    @Test
    void aCachedStreamIsSentAgain() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:cached").to(uri("keyName=own/key")).to(uri("keyName=own/copied"));
            }
        });
        template.sendBody("direct:cached", new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
        assertThat(wire.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(text(request)).isEqualTo("abc"));
    }

    @Test
    void thePrefixOfAListingIsAnExpression() throws Exception {
        attempt(
                "operation=list&prefix=RAW(${header.folder}/)",
                exchange -> exchange.getMessage().setHeader("folder", "in"));
        assertThat(wire.last().query().encoded()).contains("prefix=in%2F");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input=json | input is json, but must be auto, body, payload, none",
                "operation=deleteObject&input=body | input=body does nothing with operation=deleteObject",
                "operation=upload&input=none | input=none does nothing with operation=upload",
                "operation=ListObjectsV2&input=payload | s3 ListObjectsV2 has no payload",
                "operation=ListObjectsV2&overridable=Prefx | overridable names Prefx, but s3 ListObjectsV2 has no such member; did you mean Prefix",
                "fixedKey=true | fixedKey=true, but the URI gives no key",
                "fixedKey=true&keyName=k&overridable=Key | overridable=Key lets messages choose it",
                "fixedBucket=true&overridable=Bucket | overridable=Bucket lets messages choose it",
                "param.Bucket=other&keyName=k | param.Bucket is another bucket",
                "operation=copy&param.Key=k | leave param.Key",
                "param.StorageClas=GLACIER | param.StorageClas does not fit: no operation of s3 has it; did you mean StorageClass",
                "operation=upload&param.StorageClas=GLACIER | no member StorageClas; did you mean StorageClass",
                "storageClass=RAW(${header.x}) | storageClass holds ${, but takes no expression",
                "operation=presign&presignDuration=RAW(${header.x}) | presignDuration holds ${, but takes no expression",
                "operation=upload&outputType=String | outputType is for listings and operations of the API, but upload",
                "operation=list&delimiter=RAW(${body}) | delimiter holds ${, but takes no expression",
            })
    void aWrongOptionIsToldAtTheStart(String options, String problem) {
        refused(options.trim(), body("x"), problem.trim());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        refused(
                "input=json&fixedKey=true&param.Bucket=x&storageClass=RAW(${x})&param.StorageClas=y",
                body("x"),
                "5 things are wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input=json | input is json, but must be auto, body, payload, none",
                "query=RAW([) | Not a JMESPath expression: [",
                "prefix=RAW(${date:now:yyyy}/) | prefix holds ${, but takes no expression",
                "fileName=RAW(${header.x}) | fileName holds ${, but takes no expression",
                "doneFileName=RAW(${file:name}) | doneFileName holds ${, but takes no expression",
                "destinationBucket=RAW(${header.x})&moveAfterRead=true | destinationBucket holds ${",
                "param.StorageClas=GLACIER | param.StorageClas is for producers",
                "waitFor=ObjectExists | waitFor is for producers",
                "maxItems=5 | maxMessagesPerPoll",
                "outputType=String | outputType is for producers",
                "idempotentMemory=0 | idempotentMemory is 0",
                "idempotent=true&idempotentKey=same&idempotentMemory=0&input=x&prefix=RAW(${x}) | 4 things are wrong",
            })
    void aWrongOptionOfAConsumerIsToldAtTheStart(String options, String problem) {
        Throwable failure = catchThrowable(() -> camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(options)).to("mock:consumed");
            }
        }));
        while (failure != null && failure.getCause() != null) {
            failure = failure.getCause();
        }
        assertThat(failure)
                .as(options)
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll("awsx-s3:own cannot start", problem.trim());
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void membersOfTheComponentCountWhereAnOperationHasThem() throws Exception {
        camel.getComponent("awsx-s3", S3Component.class)
                .getConfiguration()
                .setParam(Map.of("CacheControl", "no-store"));
        sent("operation=headObject&keyName=own/key", null);
        sent("keyName=own/key", "x");
        assertThat(wire.last().headers().first("Cache-Control")).isEqualTo("no-store");
    }
}
