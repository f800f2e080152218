package io.awsx.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

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
                    .blobStore(new WithoutTemporaryFiles(store))
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

    /**
     * A server that keeps objects in memory and writes with {@code If-Match} in one step, as S3 does; by itself it asks first and writes then, so that
     * of two that write at the same moment both may succeed. Deletes with a condition are in two steps still.
     */
    public static S3Engine inMemoryWithAtomicWrites() {
        return new S3Engine(new AtomicWrites(BlobStores.create("transient-nio2", new Properties())));
    }

    /** Leaves out of listings what is no object: the store writes to a file of another name first, and lists that, too. */
    private static final class WithoutTemporaryFiles extends ForwardingBlobStore {

        private static final Pattern NAME = Pattern.compile("(?s).*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private final Set<String> written = ConcurrentHashMap.newKeySet();

        WithoutTemporaryFiles(BlobStore store) {
            super(store);
        }

        @Override
        public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
            written.add(request.key());
            return super.putBlob(request, payload);
        }

        @Override
        public CopyObjectResponse copyBlob(CopyObjectRequest request) {
            written.add(request.destinationKey());
            return super.copyBlob(request);
        }

        @Override
        public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
            written.add(request.key());
            return super.initiateMultipartUpload(request);
        }

        @Override
        public ListObjectsV2Response list(ListObjectsV2Request request) {
            ListObjectsV2Response listed = super.list(request);
            List<S3Object> objects = listed.contents().stream()
                    .filter(object -> written.contains(object.key())
                            || !NAME.matcher(object.key()).matches())
                    .toList();
            return objects.size() == listed.contents().size()
                    ? listed
                    : listed.toBuilder()
                            .contents(objects)
                            .keyCount(objects.size() + listed.commonPrefixes().size())
                            .build();
        }
    }

    private static final class AtomicWrites extends ForwardingBlobStore {

        AtomicWrites(BlobStore store) {
            super(store);
        }

        @Override
        public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
            if (request.ifMatch() == null) {
                return super.putBlob(request, payload);
            }
            byte[] body;
            try {
                body = payload.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            synchronized (this) {
                HeadObjectResponse there = blobMetadataIfPresent(request.bucket(), request.key());
                if (there == null || !bare(there.eTag()).equals(bare(request.ifMatch()))) {
                    throw new S3ProxyException(S3ErrorCode.PRECONDITION_FAILED);
                }
                return super.putBlob(request, new ByteArrayInputStream(body));
            }
        }

        private static String bare(String tag) {
            return tag.replace("\"", "");
        }
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
