package io.awsx.examples.kamelets;

/**
 * What a Kamelet says of a parameter.
 *
 * @param value what it is by default, as text; empty where nothing is
 */
record Parameter(String type, boolean required, String value) {

    /** One of the catalog's, such as {@code string!} or {@code integer=10}. */
    static Parameter of(String text) {
        String[] parts = text.split("=", 2);
        boolean required = parts[0].endsWith("!");
        String type = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        return new Parameter(type, required, parts.length == 2 ? parts[1] : "");
    }
}
