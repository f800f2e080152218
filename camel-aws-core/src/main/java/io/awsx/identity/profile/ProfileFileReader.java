package io.awsx.identity.profile;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a profile file into text, within a limit. */
final class ProfileFileReader {

    /** Real files have some kilobytes; one of this size is something else. */
    static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProfileFileReader() {}

    /**
     * Reads and parses a file.
     *
     * @throws ClientException where the file is there but cannot be read, is too large, or breaks the format
     */
    static ProfileFile read(String location, ProfileFile.Kind kind) {
        Path path;
        try {
            path = Path.of(location);
        } catch (InvalidPathException e) {
            throw new ClientException("Not a path: " + location + " (" + e.getReason() + ')', e);
        }
        byte[] bytes;
        // Read to a limit instead of asking for the size, which devices and pipes do not have
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            return ProfileFile.absent(location, "file does not exist");
        } catch (IOException e) {
            if (!Files.exists(path)) {
                // A home directory of somebody else, as in many containers: no profile files, not broken ones
                return ProfileFile.absent(location, "file cannot be reached");
            }
            throw new ClientException("Cannot read " + location + ": " + e, e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new ClientException(location + " is larger than " + MAX_BYTES + " bytes; it is no profile file");
        }
        return ProfileFileParser.parse(location, kind, decode(location, bytes));
    }

    private static String decode(String location, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ClientException(location + " is not UTF-8 text; save it in that encoding", e);
        }
        // Windows editors put it there
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
