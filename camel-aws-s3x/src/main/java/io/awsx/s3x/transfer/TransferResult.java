package io.awsx.s3x.transfer;

import java.util.Map;

/**
 * What a transfer did.
 *
 * @param output the output of the call that finished an upload or copy, or that began a download, without the body
 * @param bytes the object's length
 * @param parts in how many parts it went; 1 where it went whole
 */
public record TransferResult(Map<String, Object> output, long bytes, int parts) {}
