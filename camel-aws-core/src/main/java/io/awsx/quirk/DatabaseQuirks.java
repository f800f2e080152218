package io.awsx.quirk;

import io.awsx.http.Query;
import io.awsx.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What RDS, Neptune, and DocumentDB share: copies and replicas of another region need a link to it. Its region is the
 * member {@code SourceRegion}, which is never sent.
 */
final class DatabaseQuirks implements ServiceQuirks {

    private static final String LINK = "PreSignedUrl";
    private static final String SOURCE = "SourceRegion";

    /** Where the caller brings the link, nothing is left to say of the region. */
    @Override
    public void input(Operation operation, Map<String, Object> input) {
        if (copies(operation) && input.get(LINK) != null) {
            input.remove(SOURCE);
        }
    }

    @Override
    public @Nullable SourceLink sourceLink(Operation operation, Map<String, Object> input, String region) {
        Object source = input.get(SOURCE);
        if (!copies(operation) || source == null) {
            return null;
        }
        Map<String, Object> sent = new LinkedHashMap<>(input);
        sent.remove(SOURCE);
        return new SourceLink(source.toString(), sent, List.of(new Query.Parameter("DestinationRegion", region)), LINK);
    }

    /** Whoever takes a link needs one. */
    private static boolean copies(Operation operation) {
        return operation.input().member(LINK) != null;
    }
}
