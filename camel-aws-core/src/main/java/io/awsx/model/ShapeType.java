package io.awsx.model;

/** The kinds of shapes of Smithy that travel in messages. Enums are strings: services add values without notice. */
public enum ShapeType {
    STRUCTURE,
    UNION,
    LIST,
    MAP,
    STRING,
    BOOLEAN,
    BYTE,
    SHORT,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    BIG_INTEGER,
    BIG_DECIMAL,
    TIMESTAMP,
    BLOB,
    DOCUMENT;

    static ShapeType of(String name, String id) {
        return switch (name) {
            case "structure" -> STRUCTURE;
            case "union" -> UNION;
            case "list", "set" -> LIST;
            case "map" -> MAP;
            case "string", "enum" -> STRING;
            case "boolean" -> BOOLEAN;
            case "byte" -> BYTE;
            case "short" -> SHORT;
            case "integer", "intEnum" -> INTEGER;
            case "long" -> LONG;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "bigInteger" -> BIG_INTEGER;
            case "bigDecimal" -> BIG_DECIMAL;
            case "timestamp" -> TIMESTAMP;
            case "blob" -> BLOB;
            case "document" -> DOCUMENT;
            default -> throw new ModelException("unknown shape type " + name + " of " + id);
        };
    }
}
