package io.awsx.examples.kamelets;

import org.apache.camel.main.Main;

/** Moves all objects of a bucket to another one as they come, by two Kamelets, until it is stopped. */
public final class Archive {

    private Archive() {}

    /** The bucket to empty, the bucket to fill, and their region. */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("Usage: kamelets FROM_BUCKET TO_BUCKET REGION");
            System.exit(2);
        }
        camel(args[0], args[1], args[2]).run();
    }

    static Main camel(String from, String to, String region) {
        Main camel = new Main();
        camel.configure().withRoutesIncludePattern("classpath:archive.camel.yaml");
        camel.addInitialProperty("from", from);
        camel.addInitialProperty("to", to);
        camel.addInitialProperty("region", region);
        return camel;
    }
}
