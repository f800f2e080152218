package io.awsx.transfer.resume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is remembered as JSON, and how it gets into its file. Stateless. */
final class ResumeJson {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResumeJson() {}

    /**
     * What a file says.
     *
     * @param kind what is done
     * @param facts what is known of it
     * @param parts what is known of its parts
     */
    record Content(String kind, Map<String, String> facts, SortedMap<Integer, Map<String, String>> parts) {}

    /** A file says nothing that can be understood. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }

    static byte[] write(Content content) {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", VERSION);
        document.put("transfer", content.kind());
        content.facts().forEach(document.putObject("facts")::put);
        ObjectNode parts = document.putObject("parts");
        content.parts().forEach((number, known) -> {
            ObjectNode part = parts.putObject(number.toString());
            known.forEach(part::put);
        });
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are JSON always", e);
        }
    }

    static Content read(byte[] document) throws UnreadableException {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (IOException e) {
            throw new UnreadableException("it is no JSON");
        }
        int version = root.path("version").asInt();
        if (version != VERSION) {
            throw new UnreadableException("its version is " + version + ", not " + VERSION);
        }
        SortedMap<Integer, Map<String, String>> parts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> part : root.path("parts").properties()) {
            try {
                parts.put(Integer.valueOf(part.getKey()), texts(part.getValue()));
            } catch (NumberFormatException e) {
                throw new UnreadableException("a part has no number");
            }
        }
        return new Content(root.path("transfer").asText(), texts(root.path("facts")), parts);
    }

    private static Map<String, String> texts(JsonNode object) throws UnreadableException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isTextual()) {
                throw new UnreadableException(field.getKey() + " is no text");
            }
            texts.put(field.getKey(), field.getValue().textValue());
        }
        return texts;
    }

    /** Puts content in a file's place when it is on the disk. */
    static void replace(Path file, byte[] content) throws IOException {
        Path written = beside(file);
        // No channel: an interrupt would close it, and what a part has done would be forgotten.
        try (FileOutputStream out = new FileOutputStream(written.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where content is until it is in its place. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
