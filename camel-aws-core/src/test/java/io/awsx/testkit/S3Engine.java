package io.awsx.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/**
 * A real S3 server in this JVM on a free loopback port: S3Proxy, which verifies signatures. Closed by whoever started it.
 */
public final class S3Engine implements AutoCloseable {

    /** The only access key it knows. */
    public static final String ACCESS_KEY = "AKIDEXAMPLE";

    /** The secret that belongs to it; the leak check looks for it in logs. */
    public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private final S3Proxy server;

    private S3Engine(String store, Properties properties) {
        this(BlobStores.create(store, properties));
    }

    private S3Engine(BlobStore store) {
        try {
            server = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not start", e);
        }
    }

    /** A server that keeps objects in memory. */
    public static S3Engine inMemory() {
        return new S3Engine("transient-nio2", new Properties());
    }

    /** A server that keeps objects in memory and takes parts below 5 MiB, so that tests of many parts are quick. */
    public static S3Engine inMemoryWithSmallParts() {
        return new S3Engine(new ForwardingBlobStore(BlobStores.create("transient-nio2", new Properties())) {
            @Override
            public List<Part> listMultipartUpload(MultipartUpload upload) {
                // The server only minds sizes that it knows.
                return super.listMultipartUpload(upload).stream()
                        .map(part -> part.toBuilder().size(-1L).build())
                        .toList();
            }
        });
    }

    /** A server that keeps objects in a folder. */
    public static S3Engine inFolder(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        return new S3Engine("filesystem-nio2", properties);
    }

    /** Where it listens. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }
}
