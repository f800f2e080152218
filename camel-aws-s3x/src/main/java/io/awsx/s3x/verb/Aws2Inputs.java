package io.awsx.s3x.verb;

import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operations of aws2-s3 say besides, or want to be told, where those of the API with the same name do not. */
final class Aws2Inputs {

    private Aws2Inputs() {}

    /** An archived object is restored for one day and in the usual time, where nothing says otherwise. */
    static void restoreObject(S3Request request, Map<String, Object> input) {
        Map<String, Object> params = request.options().getParam();
        if (params != null && params.keySet().stream().anyMatch(path -> path.startsWith("RestoreRequest"))) {
            // Not all ways to restore know days and times.
            return;
        }
        Map<String, Object> restore = new LinkedHashMap<>();
        restore.put("Days", 1);
        restore.put("GlacierJobParameters", Map.of("Tier", "Standard"));
        if (input.get("RestoreRequest") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> restore.put((String) name, value));
        }
        input.put("RestoreRequest", restore);
    }

    /** Who may do what with an object must be said: stores take silence for nobody but the owner. */
    static void putObjectAcl(S3Request request, Map<String, Object> input) {
        boolean said = input.keySet().stream()
                .anyMatch(member ->
                        member.equals("ACL") || member.equals("AccessControlPolicy") || member.startsWith("Grant"));
        if (!said) {
            throw new ClientException("putObjectAcl is not told who may do what: set the header "
                    + S3Constants.CANNED_ACL + ", or param.ACL, param.GrantRead, ...; nothing was sent");
        }
    }
}
