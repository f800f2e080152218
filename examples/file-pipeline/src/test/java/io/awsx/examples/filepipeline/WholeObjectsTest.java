package io.awsx.examples.filepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

class WholeObjectsTest {

    @TempDir
    Path folder;

    @Test
    void anObjectIsListedOnceItIsStoredInFull() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        try (BlobStore store = new WholeObjects(BlobStores.create("filesystem-nio2", properties))) {
            store.createContainer("bucket");
            byte[] content = new byte[100_000];
            var meanwhile = new AtomicReference<List<String>>();
            var written = new AtomicBoolean();
            InputStream halfWay = new ByteArrayInputStream(content) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    if (pos > count / 2 && meanwhile.get() == null) {
                        written.set(hasFile());
                        meanwhile.set(keys(store));
                    }
                    return super.read(buffer, offset, Math.min(length, 1_000));
                }
            };

            store.putBlob(
                    PutObjectRequest.builder()
                            .bucket("bucket")
                            .key("key")
                            .contentLength((long) content.length)
                            .build(),
                    halfWay);

            assertThat(written).isTrue();
            assertThat(meanwhile.get()).isEmpty();
            assertThat(keys(store)).containsExactly("key");
        }
    }

    private boolean hasFile() {
        try (Stream<Path> files = Files.list(folder.resolve("bucket"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("key"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> keys(BlobStore store) {
        return store.list("bucket").contents().stream().map(S3Object::key).toList();
    }
}
