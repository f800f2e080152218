package io.awsx.examples.filepipeline;

import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The pipeline: two routes, by URIs alone. */
final class PipelineRoutes extends RouteBuilder {

    /** Small parts, two at once: the embedded server, which shares this heap, keeps each in memory to check its signature. */
    private static final String TRANSFERS = "&partSize=5242880&maxConcurrency=2&bufferMemory=10485760";

    private final Arguments arguments;
    private final String bucket;
    private final Path received;
    private final Progress progress;

    PipelineRoutes(Arguments arguments, Store store, Path received, Progress progress) {
        this.arguments = arguments;
        this.bucket = "awsx-s3:" + arguments.bucket() + "?session=#session&" + store.options();
        this.received = received;
        this.progress = progress;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "${header.CamelFileName}${header.CamelAwsS3Key}: ${exception.message}")
                .process(exchange -> progress.failed());

        from("file:" + arguments.folder()
                        + "?noop=true&recursive=true&includeHiddenFiles=true&includeHiddenDirs=true"
                        + "&initialDelay=0&repeatCount=1")
                .routeId("up")
                // Camel would read a stream into memory before it is uploaded.
                .streamCache("false")
                // A link that leads nowhere is listed too.
                .filter(exchange -> file(exchange).isFile())
                .process(this::asStream)
                .to(bucket + TRANSFERS + "&autoCreateBucket=true&operation=upload&keyName=RAW(${file:name})")
                .process(exchange -> progress.sent(
                        exchange.getMessage().getHeader(Exchange.FILE_LENGTH) instanceof Long bytes ? bytes : 0));

        from(bucket + "&autoCreateBucket=true&ignoreBody=true&deleteAfterRead=false&idempotent=true"
                        + "&idempotentRepository=#class:io.awsx.examples.filepipeline.Seen&maxMessagesPerPoll=500")
                .routeId("down")
                .to(bucket + TRANSFERS + "&operation=download&localDirectory=" + received)
                .process(exchange -> progress.received(file(exchange).length()));
    }

    private static File file(Exchange exchange) {
        return Objects.requireNonNull(exchange.getMessage().getBody(File.class), "the body is a file");
    }

    /** Hides the length of a file where the arguments say so. */
    private void asStream(Exchange exchange) throws Exception {
        if (arguments.unknownLength()) {
            File file = file(exchange);
            exchange.getMessage().setBody(new FilterInputStream(new FileInputStream(file)) {});
        }
    }
}
