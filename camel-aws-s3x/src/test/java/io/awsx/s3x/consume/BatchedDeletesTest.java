package io.awsx.s3x.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.camel.consume.Settlement.Result;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.s3x.S3Configuration;
import io.awsx.s3x.WatchedTransport;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchedDeletesTest {

    private static final Pattern NAMED = Pattern.compile(
            "<Object>(?:<Key>(?<key>[^<]*)</Key>|<ETag>(?<tag>[^<]*)</ETag>|<[^>]*>[^<]*</[^>]*>)*</Object>");

    /** What a store does with tags of objects that are deleted by one call. */
    private enum Kind {
        HONOURS,
        IGNORES,
        REFUSES
    }

    private final Map<String, String> there = new ConcurrentHashMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final WatchedTransport wire = WatchedTransport.alone();
    private final AwsSession session = AwsSession.builder()
            .region("eu-west-1")
            .environment(Map.of())
            .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
            .maxAttempts(1)
            .transport(wire)
            .build();
    private @Nullable S3Transfer transfer;

    @AfterEach
    void close() {
        if (transfer != null) {
            transfer.close();
        }
        session.close();
    }

    @Test
    void aStoreThatHonoursTagsIsFoundOutOnceAndThenCalledOnceForAll() {
        BatchedDeletes deletes = store(Kind.HONOURS);
        assertThat(deletes.delete(put(1000))).containsOnly(Result.DONE);
        assertThat(there).isEmpty();
        assertThat(wire.requests("HEAD")).hasSize(1);
        assertThat(wire.requests("POST")).hasSize(2);
        assertThat(deletes.delete(put(7))).containsOnly(Result.DONE).hasSize(7);
        assertThat(wire.requests()).hasSize(4);
        assertThat(there).isEmpty();
    }

    @Test
    void whatWasReplacedStaysWhateverTheStoreIs() {
        for (Kind kind : Kind.values()) {
            BatchedDeletes deletes = store(kind);
            for (int replaced = 0; replaced < 3; replaced++) {
                List<S3Object> objects = put(3);
                String key = objects.get(replaced).key();
                there.put(key, "\"newer\"");
                List<Result> results = deletes.delete(objects);
                assertThat(there).as("%s %s", kind, replaced).containsOnlyKeys(key);
                assertThat(results.get(replaced).outcome()).isEqualTo(Outcome.SUPERSEDED);
                assertThat(results.stream().filter(Result.DONE::equals)).hasSize(2);
                there.clear();
            }
        }
    }

    @Test
    void aStoreThatIgnoresOrRefusesTagsIsCalledForEach() {
        for (Kind kind : List.of(Kind.IGNORES, Kind.REFUSES)) {
            BatchedDeletes deletes = store(kind);
            assertThat(deletes.delete(put(20))).containsOnly(Result.DONE).hasSize(20);
            assertThat(deletes.delete(put(20))).containsOnly(Result.DONE).hasSize(20);
            assertThat(there).isEmpty();
            assertThat(wire.requests("POST")).as("%s", kind).hasSize(1);
        }
    }

    @Test
    void oneThatCannotBeDeletedKeepsNoOther() {
        BatchedDeletes deletes = store(Kind.HONOURS);
        List<S3Object> objects = put(5);
        failing.put("key-3", "AccessDenied");
        List<Result> results = deletes.delete(objects);
        assertThat(results.get(3).failure()).hasMessageContaining("AccessDenied");
        assertThat(there).containsOnlyKeys("key-3");
        failing.clear();
        assertThat(deletes.delete(List.of(objects.get(3)))).containsExactly(Result.DONE);
        assertThat(there).isEmpty();
    }

    @Test
    void aCallThatFailsLeavesAllToALaterOne() {
        BatchedDeletes deletes = store(Kind.HONOURS);
        deletes.delete(put(2));
        List<S3Object> objects = put(4);
        failing.put("", "SlowDown");
        assertThat(deletes.delete(objects)).hasSize(4).allMatch(result -> result.failure() != null);
        assertThat(there).hasSize(4);
        failing.clear();
        assertThat(deletes.delete(objects)).containsOnly(Result.DONE);
        assertThat(there).isEmpty();
    }

    @Test
    void oneAloneIsDeletedByACallOfItsOwn() {
        BatchedDeletes deletes = store(Kind.HONOURS);
        assertThat(deletes.delete(put(1))).containsExactly(Result.DONE);
        assertThat(wire.requests()).extracting(HttpRequest::method).containsExactly("DELETE");
        assertThat(deletes.delete(List.of())).isEmpty();
    }

    @Test
    void whatDoesNotFitInADocumentOrHasNoTagIsDeletedAllTheSame() {
        BatchedDeletes deletes = store(Kind.HONOURS);
        List<S3Object> objects = new ArrayList<>(put(3));
        there.put("odd\u0001", "\"e\"");
        there.put("untagged", "\"e\"");
        objects.add(new S3Object("own", "odd\u0001", "\"e\"", 1, null, null, null));
        objects.add(new S3Object("own", "untagged", null, 1, null, null, null));
        assertThat(deletes.delete(objects)).containsOnly(Result.DONE).hasSize(5);
        assertThat(there).isEmpty();
    }

    private BatchedDeletes store(Kind kind) {
        wire.forget();
        wire.always(request -> true, (request, server) -> answer(kind, request));
        AwsClient s3 = session.client("s3");
        if (transfer == null) {
            transfer = new S3Transfer(s3, TransferSettings.defaults());
        }
        S3Transfer own = transfer;
        // As of a store that may pass over conditions.
        AwsClient other = session.client("s3", Map.of("endpointUrl", "http://store.example"));
        AwsClient used = kind == Kind.HONOURS ? s3 : other;
        return new BatchedDeletes(new Store(() -> used, () -> own), new ReadVersion(used, new S3Configuration()));
    }

    private List<S3Object> put(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    there.put("key-" + i, "\"e" + i + "\"");
                    return new S3Object("own", "key-" + i, "\"e" + i + "\"", 1, null, null, null);
                })
                .toList();
    }

    private HttpResponse answer(Kind kind, HttpRequest request) {
        if (request.method().equals("POST")) {
            return together(kind, WatchedTransport.text(request));
        }
        String key = URLDecoder.decode(
                request.path().substring(request.path().lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        String tag = there.get(key);
        if (request.method().equals("HEAD")) {
            return tag == null ? WatchedTransport.response(404, "") : WatchedTransport.response(200, "", "ETag", tag);
        }
        String wanted = request.headers().first("If-Match");
        if (kind == Kind.HONOURS && wanted != null && !wanted.equals(tag)) {
            return error(tag == null ? 404 : 412, tag == null ? "NoSuchKey" : "PreconditionFailed");
        } else if (kind == Kind.REFUSES && wanted != null) {
            return error(501, "NotImplemented");
        }
        there.remove(key);
        return WatchedTransport.response(204, "");
    }

    private HttpResponse together(Kind kind, String document) {
        if (failing.containsKey("")) {
            return error(503, failing.get(""));
        } else if (kind == Kind.REFUSES) {
            return error(501, "NotImplemented");
        }
        String errors = NAMED.matcher(document)
                .results()
                .map(object -> deleted(kind, object))
                .collect(Collectors.joining());
        return WatchedTransport.response(
                200, "<DeleteResult>" + errors + "</DeleteResult>", "Content-Type", "application/xml");
    }

    private String deleted(Kind kind, MatchResult object) {
        String key = object.group(1);
        String tag = object.group(2).replace("&quot;", "\"");
        String code = failing.get(key);
        if (code == null && kind == Kind.HONOURS && !tag.equals(there.get(key))) {
            code = "PreconditionFailed";
        }
        if (code == null) {
            there.remove(key);
            return "";
        }
        return "<Error><Key>" + key + "</Key><Code>" + code + "</Code><Message>" + code + "</Message></Error>";
    }

    private static HttpResponse error(int status, String code) {
        return WatchedTransport.response(
                status,
                "<Error><Code>" + code + "</Code><Message>no</Message></Error>",
                "Content-Type",
                "application/xml");
    }
}
