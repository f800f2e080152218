package io.awsx.s3x.verb;

import io.awsx.camel.message.MessageBody;
import io.awsx.error.ClientException;
import io.awsx.http.FileVersion;
import io.awsx.http.RequestBody;
import io.awsx.s3x.object.ObjectLock;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.object.S3Tags;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the body as an object, whatever its size. The body stays as it is. */
public final class UploadVerb implements Verb {

    private static final Logger LOG = LoggerFactory.getLogger(UploadVerb.class);

    static final UploadVerb UPLOAD = new UploadVerb();

    private UploadVerb() {}

    @Override
    public void process(S3Request request) throws IOException {
        Object given = requireBody(request);
        request.key();
        Map<String, Object> object = object(request);
        Object source = object.remove("Body");
        Path file = MessageBody.file(given);
        if (file != null) {
            describe(file, object);
        }
        FileVersion uploaded = file == null || !request.options().isDeleteAfterWrite() ? null : version(file);
        TransferResult result;
        try {
            result = request.transfer()
                    .upload(object, body(source), TransferLog.of(request, "upload of " + object.get("Key")));
        } finally {
            close(given);
        }
        request.produced(object);
        request.done(result.response());
        S3Headers.written(request.message(), result.output());
        if (uploaded != null) {
            delete(uploaded);
        }
    }

    /** The type of content is that of the file's name, where nothing else tells one. */
    private static void describe(Path file, Map<String, Object> object) {
        String type = URLConnection.guessContentTypeFromName(file.toString());
        if (type != null) {
            object.putIfAbsent("ContentType", type);
        }
    }

    /** The body, which must be there. */
    public static Object requireBody(S3Request request) {
        Object given = request.message().getBody();
        if (given == null) {
            throw new ClientException("There is no body to upload; for an empty object set it to an empty text");
        }
        return given;
    }

    /** What options and message say of the object that is written, with the Body. */
    public static Map<String, Object> object(S3Request request) {
        Map<String, Object> object = request.input("PutObject");
        // The length of a stream is found out while it is read: a header may be of the object it once was.
        object.remove("ContentLength");
        if (request.options().isConditionalWritesEnabled()) {
            object.putIfAbsent("IfNoneMatch", "*");
        }
        S3Tags.fromHeader(request.message(), object);
        ObjectLock.complete(object, request.client().checksumsWhenSupported());
        return object;
    }

    /** Closes a body that can be read once only. */
    public static void close(Object given) throws IOException {
        if (given instanceof InputStream stream && !(given instanceof StreamCache)) {
            stream.close();
        }
    }

    private static FileVersion version(Path file) {
        try {
            return FileVersion.of(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Deletes the file that was uploaded, but not another one that was put in its place meanwhile. */
    private static void delete(FileVersion uploaded) throws IOException {
        if (uploaded.isCurrent()) {
            Files.deleteIfExists(uploaded.file());
        } else if (Files.exists(uploaded.file())) {
            LOG.warn("{} was uploaded but is not deleted: it was changed or replaced meanwhile", uploaded.file());
        }
    }

    /** The payload that an input had. */
    public static RequestBody body(@Nullable Object source) {
        try {
            return source == null ? RequestBody.EMPTY : RequestBody.of(source);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ClientException unreadable(IOException e) {
        return new ClientException("Cannot read the file to upload: " + e, e);
    }
}
