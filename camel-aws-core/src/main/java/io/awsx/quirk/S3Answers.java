package io.awsx.quirk;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Answers that cannot be empty: taken as success, a copy would be believed that was not made, or a bucket to be empty.
 */
final class S3Answers {

    private static final Set<String> NEVER_EMPTY = Set.of(
            "CompleteMultipartUpload",
            "CopyObject",
            "CreateMultipartUpload",
            "ListMultipartUploads",
            "ListObjectVersions",
            "ListObjects",
            "ListObjectsV2",
            "ListParts",
            "UploadPartCopy");

    private S3Answers() {}

    /** @throws IOException where the answer says nothing, but must */
    static void check(Operation operation, Map<String, ?> given, Map<String, Object> output) throws IOException {
        if (mustSaySomething(operation, given) && saysNothing(operation, output)) {
            throw new IOException("its document is empty");
        }
    }

    /** Only in quiet mode may an answer to DeleteObjects name no object. */
    private static boolean mustSaySomething(Operation operation, Map<String, ?> given) {
        if (operation.name().equals("DeleteObjects")) {
            return !(given.get("Delete") instanceof Map<?, ?> delete && Boolean.TRUE.equals(delete.get("Quiet")));
        }
        return NEVER_EMPTY.contains(operation.name());
    }

    private static boolean saysNothing(Operation operation, Map<String, Object> output) {
        for (Member member : operation.output().members()) {
            boolean inDocument =
                    member.location() == Member.Location.BODY || member.location() == Member.Location.PAYLOAD;
            if (inDocument && output.containsKey(member.name())) {
                return false;
            }
        }
        return true;
    }
}
