package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.Bodies.bytes;
import static io.awsx.s3x.aws2.Bodies.file;
import static io.awsx.s3x.aws2.Bodies.stream;
import static io.awsx.s3x.aws2.RouteCase.named;

import java.util.List;

/** What many messages become that go into one object: {@code streamingUploadMode=true}. */
final class StreamCases {

    private static final String STREAM = "streamingUploadMode=true&keyName=a.txt&namingStrategy=progressive";

    private StreamCases() {}

    static List<RouteCase> all() {
        return List.of(
                named("stream, by number").sendAll(STREAM + "&batchMessageNumber=2", "1", "22", "333", "4444"),
                named("stream, a rest is stored at the stop")
                        .sendAll(STREAM + "&batchMessageNumber=3", "1", "22", "333", "4444"),
                named("stream, by size").sendAll(STREAM + "&batchSize=4", "1", "22", "333", "4444", "5"),
                named("stream, bodies of several kinds")
                        .sendAll(STREAM + "&batchMessageNumber=3", bytes("1"), stream("22"), file("333")),
                named("stream, one message").sendAll(STREAM + "&batchMessageNumber=1", "1", "22"),
                named("stream, key without a suffix")
                        .sendAll(STREAM.replace("a.txt", "a") + "&batchMessageNumber=1", "1", "22"),
                named("stream, key in a folder")
                        .sendAll(STREAM.replace("a.txt", "in/a.b.txt") + "&batchMessageNumber=1", "1", "22"),
                named("stream, written over at the next start")
                        .sendAll(STREAM + "&batchMessageNumber=1&restartingPolicy=override", "1", "22")
                        .sendAll(STREAM + "&batchMessageNumber=1&restartingPolicy=override", "333", "4444"),
                named("stream, goes on behind the last at the next start")
                        .sendAll(STREAM + "&batchMessageNumber=1&restartingPolicy=lastPart", "1", "22")
                        .sendAll(STREAM + "&batchMessageNumber=1&restartingPolicy=lastPart", "333", "4444"));
    }
}
