package io.awsx.camel.lease;

import io.awsx.checksum.ChecksumAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names of any length and with any characters as short and plain ones. */
final class Digest {

    private Digest() {}

    static String of(String name) {
        return HexFormat.of().formatHex(ChecksumAlgorithm.SHA256.digest(name.getBytes(StandardCharsets.UTF_8)));
    }
}
