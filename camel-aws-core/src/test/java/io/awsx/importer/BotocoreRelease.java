package io.awsx.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The one release the catalog is written from.
 *
 * @param version the version on the package index
 * @param sha256 the hash of the wheel, lower-case hexadecimal
 */
record BotocoreRelease(String version, String sha256) {

    /** Reads the pin beside this class. */
    static BotocoreRelease pinned() throws IOException {
        var pin = new Properties();
        try (InputStream in = BotocoreRelease.class.getResourceAsStream("botocore.properties")) {
            pin.load(in);
        }
        return new BotocoreRelease(pin.getProperty("version"), pin.getProperty("sha256"));
    }

    /** The file name of the wheel. */
    String wheelName() {
        return "botocore-" + version + "-py3-none-any.whl";
    }
}
