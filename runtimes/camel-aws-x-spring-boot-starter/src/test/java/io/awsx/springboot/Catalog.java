package io.awsx.springboot;

import io.awsx.camel.generic.AwsxComponent;
import io.awsx.ec2x.Ec2Component;
import io.awsx.s3x.S3Component;
import java.util.Map;
import java.util.TreeMap;

/** The entries of our components, by their schemes. */
final class Catalog {

    private Catalog() {}

    static Map<String, CatalogEntry> entries() {
        return new TreeMap<>(Map.of(
                "awsx", CatalogEntry.of("awsx", AwsxComponent.class),
                "awsx-ec2", CatalogEntry.of("awsx-ec2", Ec2Component.class),
                "awsx-s3", CatalogEntry.of("awsx-s3", S3Component.class)));
    }
}
