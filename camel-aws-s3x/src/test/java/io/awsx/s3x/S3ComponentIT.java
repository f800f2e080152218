package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.camel.AwsxConstants;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What URIs, headers, and bodies mean to the producer, against a real server. */
@SuppressWarnings("unchecked") // Camel gives bodies as raw types
class S3ComponentIT extends S3TestSupport {

    @TempDir
    Path folder;

    private Exchange send(String options, Processor message) {
        return sendTo(uri(options), message);
    }

    private Exchange sendTo(String uri, Processor message) {
        Exchange exchange = template.send(uri, message);
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }

    private static Processor nothing() {
        return exchange -> {};
    }

    private static Processor header(String name, Object value) {
        return exchange -> exchange.getMessage().setHeader(name, value);
    }

    private void putMany(int count) {
        for (int i = 0; i < count; i++) {
            put("k" + i, "x");
        }
    }

    @Test
    void theOperationComesByHeaderWhereTheEndpointAllowsIt() {
        put("k", "x");
        Exchange list = send("operation=headBucket&allowedOperations=head*, List*V2", exchange -> {
            exchange.getMessage().setHeader(S3Constants.S3_OPERATION, "list_objects_v2");
        });
        assertThat(list.getMessage().getBody(Map.class)).containsEntry("KeyCount", 1);
        assertThatThrownBy(() -> send(
                        "operation=headBucket&allowedOperations=head*",
                        header(AwsxConstants.OPERATION, "DeleteBucket")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("DeleteBucket")
                .hasMessageContaining("head*");
        assertThat(s3.call("ListBuckets", Map.of()).toString()).contains(bucket);
    }

    @Test
    void anUnknownOperationByHeaderIsToldWithTheNearestNames() {
        assertThatThrownBy(() -> send("", header(AwsxConstants.OPERATION, "ListObjectsV3")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ListObjectsV2");
    }

    @Test
    void parametersOfTheUriAreTypedByTheModelEvenDeepInLists() {
        putMany(3);
        Exchange list = send("operation=ListObjectsV2&param.MaxKeys=2&param.FetchOwner=true", nothing());
        assertThat((List<?>) list.getMessage().getBody(Map.class).get("Contents"))
                .hasSize(2);
        send(
                "operation=DeleteObjects&param.Delete.Objects[1].Key=k2&param.Delete.Objects[0].Key=k0&param.Delete.Quiet=true",
                nothing());
        assertThat(keys()).containsExactly("k1");
    }

    @Test
    void aWrongTypeIsToldWithoutTheValue() {
        assertThatThrownBy(() -> send("operation=ListObjectsV2&param.MaxKeys=topsecret", nothing()))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("MaxKeys")
                .hasMessageNotContaining("topsecret");
        assertThatThrownBy(() -> send(
                        "operation=ListObjectsV2",
                        exchange -> exchange.getMessage().setBody(Map.of("MaxKeys", "topsecret"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("MaxKeys must be a whole number")
                .hasMessageNotContaining("topsecret");
        assertThatThrownBy(() -> send("operation=ListObjectsV2&param.MaxKees=1", nothing()))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("MaxKeys");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void jsonTextIsTheInputWhereTheUriLetsIt() {
        putMany(3);
        Exchange list = send(
                "operation=ListObjectsV2&param.MaxKeys=3&overridable=MaxKeys&outputFormat=json",
                exchange -> exchange.getMessage().setBody("{\"MaxKeys\": 1, \"Prefix\": \"k1\"}"));
        assertThat(list.getMessage().getBody(String.class))
                .startsWith("{")
                .contains("\"Key\":\"k1\"")
                .doesNotContain("\"Key\":\"k0\"");
        assertThatThrownBy(() -> send(
                        "operation=ListObjectsV2",
                        exchange -> exchange.getMessage().setBody("{\"MaxKeys\": topsecret}")))
                .isInstanceOf(ClientException.class)
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void aListingThatMaxItemsEndedGoesOnByItsToken() {
        putMany(7);
        Exchange first = send("operation=ListObjectsV2&paginate=items&pageSize=3&maxItems=4", nothing());
        List<String> seen = new java.util.ArrayList<>();
        Iterator<?> items = first.getMessage().getBody(Iterator.class);
        items.forEachRemaining(item -> seen.add((String) ((Map<?, ?>) item).get("Key")));
        String token = first.getMessage().getHeader(AwsxConstants.RESUME_TOKEN, String.class);
        assertThat(seen).containsExactly("k0", "k1", "k2", "k3");
        assertThat(token).isNotBlank();
        Exchange rest =
                send("operation=ListObjectsV2&paginate=items&pageSize=3&startingToken=RAW(" + token + ")", nothing());
        rest.getMessage()
                .getBody(Iterator.class)
                .forEachRemaining(item -> seen.add((String) ((Map<?, ?>) item).get("Key")));
        assertThat(seen).containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6");
        assertThat(rest.getMessage().getHeader(AwsxConstants.RESUME_TOKEN)).isNull();
    }

    @Test
    void theTokenOfAListingIsThereBehindASplit() throws Exception {
        putMany(5);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .to(uri("operation=ListObjectsV2&paginate=items&pageSize=2&maxItems=3"))
                        .split(body())
                        .streaming()
                        .log("${body}")
                        .end();
            }
        });
        Exchange done = template.send("direct:list", nothing());
        assertThat(done.getMessage().getHeader(AwsxConstants.RESUME_TOKEN, String.class))
                .isNotBlank();
    }

    @Test
    void theVerbListTellsItsTokenAndWritesJsonToo() {
        putMany(5);
        Exchange list = send("operation=list&maxItems=3&pageSize=2&outputFormat=json", nothing());
        assertThat(list.getMessage().getBody()).isInstanceOf(String.class);
        assertThat(list.getMessage().getBody(String.class))
                .startsWith("[{")
                .contains("\"k2\"")
                .doesNotContain("\"k3\"");
        assertThat(list.getMessage().getHeader(AwsxConstants.RESUME_TOKEN, String.class))
                .isNotBlank();
    }

    @Test
    void pagesAreOutputsOrWhatTheQueryFindsInThem() {
        putMany(5);
        Exchange pages = send("operation=ListObjectsV2&paginate=pages&pageSize=2", nothing());
        Iterator<?> outputs = pages.getMessage().getBody(Iterator.class);
        assertThat(outputs).toIterable().hasSize(3).allMatch(page -> ((Map<?, ?>) page).containsKey("Contents"));
        Exchange found =
                send("operation=ListObjectsV2&paginate=pages&pageSize=2&query=RAW(length(Contents))", nothing());
        Iterator<?> lengths = found.getMessage().getBody(Iterator.class);
        assertThat(lengths).toIterable().map(Object::toString).containsExactly("2", "2", "1");
    }

    @Test
    void aQueryFindsItsBody() {
        putMany(3);
        assertThat(send("operation=ListObjectsV2&query=RAW(Contents[].Key)", nothing())
                        .getMessage()
                        .getBody())
                .isEqualTo(List.of("k0", "k1", "k2"));
        Iterator<?> keys = send(
                        "operation=ListObjectsV2&paginate=items&pageSize=2&query=RAW(Contents[].Key)", nothing())
                .getMessage()
                .getBody(Iterator.class);
        assertThat(keys).toIterable().map(Object::toString).containsExactly("k0", "k1", "k2");
    }

    @Test
    void bucketsAreMadeWaitedForListedAndDeleted() {
        String made = bucket + "-made";
        String uri = uri("").replace(bucket, made);
        sendTo(uri + "&operation=createBucket&waitFor=BucketExists&waiterDelay=100", nothing());
        assertThat(sendTo(uri + "&operation=exists", nothing()).getMessage().getBody())
                .isEqualTo(true);
        assertThat(sendTo(uri + "&operation=listBuckets", nothing())
                        .getMessage()
                        .getBody(List.class)
                        .toString())
                .contains(made);
        sendTo(uri + "&operation=deleteBucket", nothing());
        assertThat(sendTo(uri + "&operation=exists", nothing()).getMessage().getBody())
                .isEqualTo(false);
    }

    @Test
    void aWaiterAloneWaitsForTheStateOrSaysThatItGaveUp() {
        put("there", "x");
        send("waitFor=objectExists&keyName=there", nothing());
        assertThatThrownBy(() -> send("waitFor=ObjectExists&keyName=gone&waiterDelay=1&waiterMaxAttempts=2", nothing()))
                .hasMessageContaining("ObjectExists")
                .hasMessageContaining("2");
        assertThat(wire.requests("HEAD")).hasSize(3);
    }

    @Test
    void aMissingBucketIsMadeWhereTheEndpointSaysSo() {
        String made = bucket + "-auto";
        sendTo(
                uri("autoCreateBucket=true&keyName=k").replace(bucket, made),
                e -> e.getMessage().setBody("x"));
        assertThat(s3.call("ListObjectsV2", Map.of("Bucket", made))).containsEntry("KeyCount", 1);
    }

    @Test
    void aLinkToUploadTellsWhatToSendAlong() throws Exception {
        Exchange link = send("operation=createUploadLink&keyName=linked", e -> {
            e.getMessage().setHeader(S3Constants.CONTENT_TYPE, "text/x-linked");
            e.getMessage().setHeader(S3Constants.METADATA, Map.of("colour", "blue"));
        });
        Map<?, ?> headers = link.getMessage().getHeader(S3Constants.PRESIGN_HEADERS, Map.class);
        assertThat(headers.toString()).contains("text/x-linked");
        HttpURLConnection put = (HttpURLConnection)
                URI.create(link.getMessage().getBody(String.class)).toURL().openConnection();
        put.setRequestMethod("PUT");
        put.setDoOutput(true);
        headers.forEach((name, values) ->
                ((List<?>) values).forEach(value -> put.addRequestProperty((String) name, (String) value)));
        try (OutputStream out = put.getOutputStream()) {
            out.write("by link".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(put.getResponseCode()).isEqualTo(200);
        Map<String, Object> head = s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "linked"));
        assertThat(head).containsEntry("ContentType", "text/x-linked").containsEntry("ContentLength", 7L);
        assertThat(head).containsEntry("Metadata", Map.of("colour", "blue"));
    }

    @Test
    void aLinkToDownloadWorksAsLongAsItsHeaderSays() throws Exception {
        put("linked", "by link");
        String url = send(
                        "operation=createDownloadLink&keyName=linked",
                        e -> e.getMessage().setHeader(S3Constants.DOWNLOAD_LINK_EXPIRATION_TIME, 120_000L))
                .getMessage()
                .getBody(String.class);
        assertThat(url).contains("X-Amz-Expires=120");
        try (var in = URI.create(url).toURL().openStream()) {
            assertThat(in).hasContent("by link");
        }
        assertThatThrownBy(() -> send("operation=presign&keyName=k&presignDuration=soon", nothing()))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("presignDuration");
    }

    @Test
    void aRangeIsThatPartOfTheObject() {
        put("ranged", "0123456789");
        Exchange range = send("operation=getObjectRange&keyName=ranged", e -> {
            e.getMessage().setHeader(S3Constants.RANGE_START, 2);
            e.getMessage().setHeader(S3Constants.RANGE_END, 4);
        });
        assertThat(range.getMessage().getHeader(AwsxConstants.STATUS_CODE)).isEqualTo(206);
        assertThat(template.requestBodyAndHeaders(
                        uri("operation=getObjectRange&keyName=ranged"),
                        null,
                        Map.of(S3Constants.RANGE_START, 2, S3Constants.RANGE_END, 4),
                        String.class))
                .isEqualTo("234");
        assertThat(template.requestBodyAndHeader(
                        uri("operation=getObjectRange&keyName=ranged"),
                        null,
                        S3Constants.RANGE_START,
                        "7",
                        String.class))
                .isEqualTo("789");
        assertThatThrownBy(() -> send("operation=getObjectRange&keyName=ranged", header(S3Constants.RANGE_START, "x")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(S3Constants.RANGE_START);
    }

    @Test
    void userMetadataIsOneMapAndNoHeaderOfItsOwn() {
        send("keyName=k", e -> {
            e.getMessage().setBody("x");
            e.getMessage().setHeader(S3Constants.METADATA, Map.of("camelawss3key", "evil", "colour", "blue"));
        });
        Exchange down = send("operation=download&keyName=k", nothing());
        assertThat(down.getMessage().getHeader(S3Constants.METADATA, Map.class))
                .containsEntry("colour", "blue")
                .containsEntry("camelawss3key", "evil");
        assertThat(down.getMessage().getHeaders()).doesNotContainKeys("colour", S3Constants.KEY);
    }

    @Test
    void anUploadTellsOnlyWhatTheStoreSaid() {
        Exchange up = send("keyName=k", e -> {
            e.getMessage().setBody("x");
            e.getMessage().setHeader(S3Constants.VERSION_ID, "of something before");
        });
        assertThat(up.getMessage().getHeader(S3Constants.E_TAG, String.class)).isNotBlank();
        assertThat(up.getMessage().getHeaders()).doesNotContainKey(S3Constants.VERSION_ID);
    }

    @Test
    void aFileIsDeletedWhenItIsWrittenAndOnlyThen() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "content");
        assertThatThrownBy(() -> sendTo(
                        uri("keyName=k&deleteAfterWrite=true").replace(bucket, bucket + "-gone"),
                        e -> e.getMessage().setBody(file)))
                .isInstanceOf(ServiceException.class);
        assertThat(file).exists();
        send("keyName=k&deleteAfterWrite=true", e -> e.getMessage().setBody(file));
        assertThat(file).doesNotExist();
        assertThat(keys()).containsExactly("k");
    }

    @Test
    void missingThingsAreToldByTheirCodes() {
        assertThatThrownBy(() -> send("operation=download&keyName=gone", nothing()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
        assertThatThrownBy(() -> sendTo(uri("operation=list").replace(bucket, bucket + "-gone"), nothing()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
        assertThatThrownBy(() -> send("", e -> e.getMessage().setBody("x")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(S3Constants.KEY);
        assertThatThrownBy(() -> send("keyName=k", nothing()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no body");
        assertThatThrownBy(() ->
                        send("keyName=" + "k".repeat(1025), e -> e.getMessage().setBody("x")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1025 bytes")
                .hasMessageContaining("at most 1024");
    }

    @Test
    void aFileThatIsNotThereIsNamedInTheFailure() {
        assertThatThrownBy(() -> send("keyName=k", e -> e.getMessage().setBody(folder.resolve("no-such-file"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no-such-file")
                .hasMessageContaining("NoSuchFile");
        assertThatThrownBy(() -> send("keyName=k", e -> e.getMessage().setBody(folder)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("directory");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void deletesWhatHeaderOrBodyNamesAndSaysWhatIsNoKey() {
        putMany(4);
        send("operation=delete", header(S3Constants.KEYS_TO_DELETE, List.of("k0")));
        send(
                "operation=delete",
                e -> e.getMessage().setBody(List.of(Map.of("Key", "k1")).iterator()));
        send("operation=delete&keyName=k2", nothing());
        assertThat(keys()).containsExactly("k3");
        assertThatThrownBy(() -> send("operation=delete", e -> e.getMessage().setBody(List.of(7))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void oneKeyWithACommaIsOneKey() {
        put("a,b", "x");
        put("a", "x");
        send("operation=delete", header(S3Constants.KEYS_TO_DELETE, "a,b"));
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void aMoveOntoItselfIsRefusedAndNothingIsLost() {
        put("k", "x");
        assertThatThrownBy(() -> send("operation=move&keyName=k", header(S3Constants.DESTINATION_KEY, "k")))
                .isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> send("operation=copy&keyName=k", nothing()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(S3Constants.DESTINATION_KEY);
        assertThatThrownBy(() -> send("operation=move&keyName=k", e -> {
                    e.getMessage().setHeader(S3Constants.DESTINATION_KEY, "k");
                    e.getMessage().setHeader(S3Constants.BUCKET_DESTINATION_NAME, bucket + "-gone");
                }))
                .isInstanceOf(ServiceException.class);
        assertThat(keys()).containsExactly("k");
    }

    @Test
    void headersOfAMessageAreNotChangedInTheCallersMaps() {
        Map<String, Object> restore = new LinkedHashMap<>(Map.of("Description", "mine"));
        wire.always(request -> request.query().encoded().contains("restore"), WatchedTransport.answer(202, ""));
        send("operation=restore_object&keyName=k", e -> {
            e.getMessage().setBody(Map.of("RestoreRequest", restore));
            e.getMessage().setHeader(S3Constants.RESTORE_DAYS, 3);
        });
        assertThat(WatchedTransport.text(wire.last()))
                .contains("<Days>3</Days>")
                .contains("mine");
        assertThat(restore).containsOnlyKeys("Description");
        send("operation=restore_object&keyName=k", e -> {
            e.getMessage().setBody(Map.of("RestoreRequest", Map.of("Description", "fixed")));
            e.getMessage().setHeader(S3Constants.RESTORE_DAYS, 3);
        });
        assertThat(WatchedTransport.text(wire.last()))
                .contains("<Days>3</Days>")
                .contains("fixed");
    }

    @Test
    void aRouteFailsWithTheServicesOwnException() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").to(uri("operation=getObject&keyName=gone"));
            }
        });
        assertThatThrownBy(() -> template.requestBody("direct:get", ""))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("NoSuchKey");
    }
}
