package io.awsx.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/**
 * The one release the catalog is written from.
 *
 * @param version the version on the package index
 * @param sha256 the hash of the wheel, lower-case hexadecimal
 * @param services the services to import, by botocore's names
 */
record BotocoreRelease(String version, String sha256, List<String> services) {

    /** Reads the pin beside this class. */
    static BotocoreRelease pinned() throws IOException {
        var pin = new Properties();
        try (InputStream in = BotocoreRelease.class.getResourceAsStream("botocore.properties")) {
            pin.load(in);
        }
        return new BotocoreRelease(
                pin.getProperty("version"),
                pin.getProperty("sha256"),
                List.of(pin.getProperty("services").split(" ", -1)));
    }

    /** The file name of the wheel. */
    String wheelName() {
        return "botocore-" + version + "-py3-none-any.whl";
    }
}
