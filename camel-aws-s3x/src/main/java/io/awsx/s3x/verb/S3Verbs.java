package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.camel.message.BodyUse;
import io.awsx.error.NearestNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The verbs by the names that users type; every other name is an operation of the API. */
public final class S3Verbs {

    /** What is done where neither URI nor header says anything. */
    private static final String DEFAULT = "upload";

    private static final String NONE = "";

    /**
     * The names of our own verbs, each with the operation of the API that takes the members which URIs give it, where it is the same one
     * always.
     */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("upload", "PutObject"),
            Map.entry("put", "PutObject"),
            Map.entry("download", "GetObject"),
            Map.entry("getObject", "GetObject"),
            Map.entry("getObjectRange", "GetObject"),
            Map.entry("list", NONE),
            Map.entry("listObjects", NONE),
            Map.entry("listBuckets", NONE),
            Map.entry("copy", "CopyObject"),
            Map.entry("copyObject", "CopyObject"),
            Map.entry("move", "CopyObject"),
            Map.entry("delete", NONE),
            Map.entry("deleteObject", "DeleteObject"),
            Map.entry("deleteObjects", NONE),
            Map.entry("deleteVersion", "DeleteObject"),
            Map.entry("restoreVersion", "ListObjectVersions"),
            Map.entry("exists", NONE),
            Map.entry("deletePrefix", "ListObjectsV2"),
            Map.entry("uploadDirectory", NONE),
            Map.entry("downloadDirectory", NONE),
            Map.entry("sync", NONE),
            Map.entry("presign", NONE),
            Map.entry("select", "SelectObjectContent"),
            Map.entry("presignPost", NONE),
            Map.entry("createDownloadLink", NONE),
            Map.entry("createUploadLink", NONE),
            Map.entry("headBucket", "HeadBucket"),
            Map.entry("createBucket", "CreateBucket"));

    /** The other operations of aws2-s3, as it spells them. */
    private static final Set<String> OPERATIONS_OF_AWS2 = Set.of("deleteBucket", "headObject");

    private S3Verbs() {}

    /** Those that take all that the API's operation of their name takes, however that is spelled. */
    private static final Map<String, String> SPELLINGS =
            Map.of("createbucket", "createBucket", "getobject", "getObject");

    /**
     * The verb of a name, or null where it is none. Names that aws2-s3 and the API share, such as {@code copyObject}, are
     * verbs as aws2-s3 spells them, and the API's operation in its other spellings.
     */
    public static @Nullable Verb of(String name) {
        String spelling = name.replace("_", "").toLowerCase(Locale.ROOT);
        return named(SPELLINGS.getOrDefault(spelling, name));
    }

    /** A switch rather than a table: only the verbs that routes name are loaded. */
    private static @Nullable Verb named(String name) {
        return switch (name) {
            case "upload", "put" -> UploadVerb.UPLOAD;
            case "download", "getObject" -> DownloadVerb.OBJECT;
            case "getObjectRange" -> DownloadVerb.RANGE;
            case "list", "listObjects" -> new ListVerb();
            case "listBuckets" -> ListVerb::buckets;
            case "copy", "copyObject" -> CopyVerb.COPY;
            case "move" -> CopyVerb.MOVE;
            case "delete" -> DeleteVerb.DELETE;
            case "deleteObject" -> DeleteVerb::one;
            case "deleteObjects" -> DeleteVerb.DELETE_OBJECTS;
            case "deleteVersion" -> new DeleteVersionVerb();
            case "restoreVersion" -> new RestoreVersionVerb();
            case "exists" -> new ExistsVerb();
            case "deletePrefix" -> new DeletePrefixVerb();
            case "uploadDirectory" -> DirectoryVerb.UPLOAD;
            case "downloadDirectory" -> DirectoryVerb.DOWNLOAD;
            case "sync" -> DirectoryVerb.SYNC;
            case "presign" -> PresignVerb.ANY;
            case "select" -> new SelectVerb();
            case "presignPost" -> new PresignPostVerb();
            case "createDownloadLink" -> PresignVerb.DOWNLOAD;
            case "createUploadLink" -> PresignVerb.UPLOAD;
            case "headBucket" -> BucketVerbs::head;
            case "createBucket" -> BucketVerbs::create;
            default -> NamedOperation.of(name);
        };
    }

    /**
     * What the body is to a verb or operation by its name: the payload of uploads, and else nothing, so that what an earlier step
     * left behind changes nothing; null where the option {@code input} says it, as for all operations by the API's own names.
     */
    public static @Nullable BodyUse body(String name) {
        if (uploads(name)) {
            return BodyUse.PAYLOAD;
        }
        return isVerb(name) || OPERATIONS_OF_AWS2.contains(name) ? BodyUse.NONE : null;
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
        Set<String> names = new HashSet<>(OPERATIONS.keySet());
        names.addAll(NamedOperation.names());
        return names;
    }

    private static boolean isVerb(String name) {
        return OPERATIONS.containsKey(name) || NamedOperation.of(name) != null;
    }

    /** The operation of the API whose members the options give, or null where that is known with each message only. */
    public static @Nullable String operation(S3ProducerConfiguration options) {
        String name = options.getOperation();
        Verb verb = name == null ? null : of(name);
        if (name == null || verb == null) {
            return name;
        } else if (verb instanceof NamedOperation named) {
            return named.operation();
        } else if (verb instanceof DirectoryVerb directory) {
            return directory.operation(options);
        } else if (verb instanceof ListVerb) {
            return ListVerb.operation(options);
        } else if (verb == PresignVerb.ANY) {
            return options.getPresignOperation();
        }
        String operation = OPERATIONS.get(name);
        return NONE.equals(operation) ? null : operation;
    }

    /** Whether the body becomes what the API answers, or a part of it. */
    static boolean givesOutput(String name) {
        Verb verb = of(name);
        return verb == null || verb instanceof NamedOperation || verb instanceof ListVerb || name.equals("listBuckets");
    }

    /** What is wrong with a name that is neither a verb nor an operation of the API, with the nearest names; else null. */
    static @Nullable String problem(AwsClient client, String name) {
        if (isVerb(name) || client.hasOperation(name)) {
            return null;
        }
        Set<String> known = new TreeSet<>(names());
        known.addAll(client.operations());
        return "S3 has no operation " + name + NearestNames.clause(name, known);
    }
}
