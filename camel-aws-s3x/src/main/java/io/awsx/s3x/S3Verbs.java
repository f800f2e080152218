package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The verbs by the names that users type; every other name is an operation of the API. */
final class S3Verbs {

    /** What is done where neither URI nor header says anything. */
    static final String DEFAULT = "upload";

    private static final Map<String, Verb> BY_NAME = Map.ofEntries(
            Map.entry("upload", new UploadVerb()),
            Map.entry("download", new DownloadVerb()),
            Map.entry("getObject", new DownloadVerb()),
            Map.entry("getObjectRange", new DownloadVerb()),
            Map.entry("list", new ListVerb()),
            Map.entry("listObjects", new ListVerb()),
            Map.entry("listBuckets", ListVerb::buckets),
            Map.entry("copy", CopyVerb.COPY),
            Map.entry("copyObject", CopyVerb.COPY),
            Map.entry("move", CopyVerb.MOVE),
            Map.entry("delete", new DeleteVerb()),
            Map.entry("deleteObjects", new DeleteVerb()),
            Map.entry("exists", new ExistsVerb()),
            Map.entry("presign", PresignVerb.ANY),
            Map.entry("createDownloadLink", PresignVerb.DOWNLOAD),
            Map.entry("createUploadLink", PresignVerb.UPLOAD),
            Map.entry("createBucket", BucketVerbs::create));

    private S3Verbs() {}

    /** Those that take all that the API's operation of their name takes, however that is spelled. */
    private static final Map<String, String> SPELLINGS =
            Map.of("createbucket", "createBucket", "getobject", "getObject");

    /**
     * The verb of a name, or null where it is none. Names that aws2-s3 and the API share, such as {@code copyObject}, are
     * verbs as aws2-s3 spells them, and the API's operation in its other spellings.
     */
    static @Nullable Verb of(String name) {
        String spelling = name.replace("_", "").toLowerCase(Locale.ROOT);
        return BY_NAME.get(SPELLINGS.getOrDefault(spelling, name));
    }

    /**
     * Refuses a name that is neither a verb nor an operation of the API.
     *
     * @throws ClientException with the nearest names of both
     */
    static void requireKnown(AwsClient client, String name) {
        if (!BY_NAME.containsKey(name) && !client.hasOperation(name)) {
            Set<String> known = new TreeSet<>(BY_NAME.keySet());
            known.addAll(client.operations());
            throw new ClientException("S3 has no operation " + name + NearestNames.clause(name, known));
        }
    }
}
