package io.awsx.examples.filepipeline;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.jspecify.annotations.Nullable;

/** The S3 server the pipeline talks to: one in this JVM on a free loopback port, or any other. */
final class Store implements AutoCloseable {

    private final @Nullable S3Proxy server;
    private final @Nullable Path data;
    private final String options;

    private Store(@Nullable S3Proxy server, @Nullable Path data, String options) {
        this.server = server;
        this.data = data;
        this.options = options;
    }

    static Store open(Arguments arguments) throws Exception {
        String region = "region=" + arguments.region();
        if (arguments.endpoint().equals("aws")) {
            return new Store(null, null, region);
        } else if (!arguments.endpoint().isEmpty()) {
            return new Store(null, null, region + "&uriEndpointOverride=" + arguments.endpoint());
        }
        Path data = Files.createTempDirectory(Files.createDirectories(arguments.work()), "s3proxy-");
        String key = "pipeline";
        String secret = UUID.randomUUID().toString();
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", data.toString());
        S3Proxy server = S3Proxy.builder()
                .blobStore(new WholeObjects(BlobStores.create("filesystem-nio2", properties)))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, key, secret)
                .build();
        server.start();
        String endpoint = "http://127.0.0.1:" + server.getPort();
        return new Store(
                server,
                data,
                region + "&uriEndpointOverride=" + endpoint + "&accessKey=" + key + "&secretKey=RAW(" + secret + ")");
    }

    /** The options of the component's URIs that say who and where. */
    String options() {
        return options;
    }

    @Override
    public void close() {
        if (server == null || data == null) {
            return;
        }
        try {
            server.stop();
            Tree.delete(data);
        } catch (Exception e) {
            throw new IllegalStateException("The embedded S3 server does not stop", e);
        }
    }
}
