package io.awsx.transfer;

import io.awsx.AwsResponse;
import java.util.Map;

/**
 * What a transfer did.
 *
 * @param response the answer that finished an upload or copy, or that began a download, without the body
 * @param bytes the object's length
 * @param parts in how many parts it went; 1 where it went whole
 */
public record TransferResult(AwsResponse response, long bytes, int parts) {

    /** The output in the answer. */
    public Map<String, Object> output() {
        return response.output();
    }
}
