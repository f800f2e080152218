package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.camel.message.BodyUse;
import io.awsx.error.NearestNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The verbs by the names that users type; every other name is an operation of the API. */
public final class S3Verbs {

    /** What is done where neither URI nor header says anything. */
    private static final String DEFAULT = "upload";

    private static final Map<String, Verb> OWN = Map.ofEntries(
            Map.entry("upload", UploadVerb.UPLOAD),
            Map.entry("put", UploadVerb.UPLOAD),
            Map.entry("download", DownloadVerb.OBJECT),
            Map.entry("getObject", DownloadVerb.OBJECT),
            Map.entry("getObjectRange", DownloadVerb.RANGE),
            Map.entry("list", new ListVerb()),
            Map.entry("listObjects", new ListVerb()),
            Map.entry("listBuckets", ListVerb::buckets),
            Map.entry("copy", CopyVerb.COPY),
            Map.entry("copyObject", CopyVerb.COPY),
            Map.entry("move", CopyVerb.MOVE),
            Map.entry("delete", DeleteVerb.DELETE),
            Map.entry("deleteObject", DeleteVerb::one),
            Map.entry("deleteObjects", DeleteVerb.DELETE_OBJECTS),
            Map.entry("deleteVersion", new DeleteVersionVerb()),
            Map.entry("restoreVersion", new RestoreVersionVerb()),
            Map.entry("exists", new ExistsVerb()),
            Map.entry("deletePrefix", new DeletePrefixVerb()),
            Map.entry("uploadDirectory", DirectoryVerb.UPLOAD),
            Map.entry("downloadDirectory", DirectoryVerb.DOWNLOAD),
            Map.entry("sync", DirectoryVerb.SYNC),
            Map.entry("presign", PresignVerb.ANY),
            Map.entry("select", new SelectVerb()),
            Map.entry("presignPost", new PresignPostVerb()),
            Map.entry("createDownloadLink", PresignVerb.DOWNLOAD),
            Map.entry("createUploadLink", PresignVerb.UPLOAD),
            Map.entry("headBucket", BucketVerbs::head),
            Map.entry("createBucket", BucketVerbs::create));

    private static final Map<String, Verb> BY_NAME = byName();

    /** The operations of the API that take the members which URIs give verbs, where it is the same one always. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("upload", "PutObject"),
            Map.entry("put", "PutObject"),
            Map.entry("download", "GetObject"),
            Map.entry("getObject", "GetObject"),
            Map.entry("getObjectRange", "GetObject"),
            Map.entry("deletePrefix", "ListObjectsV2"),
            Map.entry("deleteVersion", "DeleteObject"),
            Map.entry("restoreVersion", "ListObjectVersions"),
            Map.entry("select", "SelectObjectContent"),
            Map.entry("copy", "CopyObject"),
            Map.entry("copyObject", "CopyObject"),
            Map.entry("move", "CopyObject"),
            Map.entry("deleteObject", "DeleteObject"),
            Map.entry("headBucket", "HeadBucket"),
            Map.entry("createBucket", "CreateBucket"));

    /** The other operations of aws2-s3, as it spells them. */
    private static final Set<String> OPERATIONS_OF_AWS2 = Set.of("deleteBucket", "headObject");

    private S3Verbs() {}

    private static Map<String, Verb> byName() {
        Map<String, Verb> verbs = new HashMap<>(NamedOperation.all());
        verbs.putAll(OWN);
        return Map.copyOf(verbs);
    }

    /** Those that take all that the API's operation of their name takes, however that is spelled. */
    private static final Map<String, String> SPELLINGS =
            Map.of("createbucket", "createBucket", "getobject", "getObject");

    /**
     * The verb of a name, or null where it is none. Names that aws2-s3 and the API share, such as {@code copyObject}, are
     * verbs as aws2-s3 spells them, and the API's operation in its other spellings.
     */
    public static @Nullable Verb of(String name) {
        String spelling = name.replace("_", "").toLowerCase(Locale.ROOT);
        return BY_NAME.get(SPELLINGS.getOrDefault(spelling, name));
    }

    /**
     * What the body is to a verb or operation by its name: the payload of uploads, and else nothing, so that what an earlier step
     * left behind changes nothing; null where the option {@code input} says it, as for all operations by the API's own names.
     */
    public static @Nullable BodyUse body(String name) {
        if (uploads(name)) {
            return BodyUse.PAYLOAD;
        }
        return BY_NAME.containsKey(name) || OPERATIONS_OF_AWS2.contains(name) ? BodyUse.NONE : null;
    }

    /** Whether what is done stores the body as an object; null is what is done where nothing is said. */
    public static boolean uploads(@Nullable String name) {
        return of(orDefault(name)) == UploadVerb.UPLOAD;
    }

    /** The name, or that of what is done where there is none. */
    public static String orDefault(@Nullable String name) {
        return name == null ? DEFAULT : name;
    }

    /** The names of all verbs. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The operation of the API whose members the options give, or null where that is known with each message only. */
    public static @Nullable String operation(S3ProducerConfiguration options) {
        String name = options.getOperation();
        if (name == null || of(name) == null) {
            return name;
        }
        if (of(name) instanceof NamedOperation named) {
            return named.operation();
        } else if (of(name) instanceof DirectoryVerb directory) {
            return directory.operation(options);
        } else if (of(name) instanceof ListVerb) {
            return ListVerb.operation(options);
        }
        return of(name) == PresignVerb.ANY ? options.getPresignOperation() : OPERATIONS.get(name);
    }

    /** Whether the body becomes what the API answers, or a part of it. */
    static boolean givesOutput(String name) {
        Verb verb = of(name);
        return verb == null || !OWN.containsValue(verb) || verb instanceof ListVerb || name.equals("listBuckets");
    }

    /** What is wrong with a name that is neither a verb nor an operation of the API, with the nearest names; else null. */
    static @Nullable String problem(AwsClient client, String name) {
        if (BY_NAME.containsKey(name) || client.hasOperation(name)) {
            return null;
        }
        Set<String> known = new TreeSet<>(BY_NAME.keySet());
        known.addAll(client.operations());
        return "S3 has no operation " + name + NearestNames.clause(name, known);
    }
}
