package io.awsx.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The one release of a project that facts are taken from.
 *
 * @param project its name on the package index
 * @param version the version there
 * @param sha256 the hash of the wheel, lower-case hexadecimal
 */
record PinnedRelease(String project, String version, String sha256) {

    /** The models: shapes, operations, paginators, waiters, rules. */
    static PinnedRelease botocore() throws IOException {
        return read("botocore");
    }

    /** The resources; goes with the release of botocore of the same version. */
    static PinnedRelease boto3() throws IOException {
        return read("boto3");
    }

    private static PinnedRelease read(String project) throws IOException {
        var pin = new Properties();
        try (InputStream in = PinnedRelease.class.getResourceAsStream(project + ".properties")) {
            pin.load(in);
        }
        return new PinnedRelease(project, pin.getProperty("version"), pin.getProperty("sha256"));
    }

    /** The file name of the wheel. */
    String wheelName() {
        return project + "-" + version + "-py3-none-any.whl";
    }
}
