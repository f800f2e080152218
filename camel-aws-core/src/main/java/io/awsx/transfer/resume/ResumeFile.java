package io.awsx.transfer.resume;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of one transfer: facts about it, and which parts are done. Written as a whole beside the old file and put in
 * its place, so that there is always one that can be read. Held by one transfer at a time; parts may be done by several threads.
 *
 * <p>Where it can no longer be written, that is logged once, and the transfer goes on without it.
 */
public final class ResumeFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeFile.class);
    private static final int NAME_LENGTH = 32;

    private final Path file;
    private final String kind;
    private final ResumeLock lock;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final SortedMap<Integer, Map<String, String>> parts = new TreeMap<>();
    private boolean writing;
    private boolean changed;
    private boolean broken;

    private ResumeFile(Path file, String kind, ResumeLock lock) {
        this.file = file;
        this.kind = kind;
        this.lock = lock;
    }

    /**
     * What is remembered of a transfer; nothing where it is new, or where what is there cannot be read, which is logged.
     *
     * @param folder made where it is missing
     * @param kind what is done
     * @param what what it is done with; the same for the same transfer
     * @return null where another transfer holds it
     * @throws ClientException where the folder cannot be used
     */
    public static @Nullable ResumeFile take(Path folder, String kind, List<String> what) {
        String name = kind + '-' + hash(what).substring(0, NAME_LENGTH);
        try {
            Files.createDirectories(folder);
            ResumeLock lock = ResumeLock.take(folder.resolve(name + ".lock"));
            if (lock == null) {
                LOG.warn(
                        "Another transfer is under way with {} to or from {}; this one is not remembered",
                        kind,
                        what.get(what.size() - 1));
                return null;
            }
            ResumeFile taken = new ResumeFile(folder.resolve(name + ".json"), kind, lock);
            taken.read();
            return taken;
        } catch (IOException e) {
            throw new ClientException("resumeDirectory " + folder + " cannot be used: " + e, e);
        }
    }

    /** A hash that tells whether texts are the same. */
    public static String hash(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        return HexFormat.of()
                .formatHex(ChecksumAlgorithm.SHA256.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void read() throws IOException {
        try {
            ResumeJson.Content content = ResumeJson.read(Files.readAllBytes(file));
            if (!content.kind().equals(kind)) {
                throw new ResumeJson.UnreadableException("it is of " + content.kind());
            }
            facts.putAll(content.facts());
            parts.putAll(content.parts());
        } catch (NoSuchFileException e) {
            // It is new.
        } catch (ResumeJson.UnreadableException e) {
            LOG.warn("What {} remembers of a transfer cannot be read ({}); it begins anew", file, e.getMessage());
        }
    }

    /** What is known of the transfer; empty where it is new. */
    public synchronized Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    /** What is known of the parts that are done, by their numbers. */
    public synchronized SortedMap<Integer, Map<String, String>> parts() {
        return new TreeMap<>(parts);
    }

    /** Begins anew: with other facts, and no part done. */
    public void begin(Map<String, String> known) {
        synchronized (this) {
            facts.clear();
            facts.putAll(known);
            parts.clear();
        }
        write();
    }

    /** A part is done, and what belongs to it is where it belongs. */
    public void done(int part, Map<String, String> known) {
        synchronized (this) {
            if (facts.isEmpty()) {
                return;
            }
            parts.put(part, known);
        }
        write();
    }

    /** One thread writes for all that come meanwhile. */
    private void write() {
        synchronized (this) {
            changed = true;
            if (writing || broken) {
                return;
            }
            writing = true;
        }
        try {
            for (byte[] content = next(); content != null; content = next()) {
                ResumeJson.replace(file, content);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the transfer goes on, but is not remembered", file, e);
            synchronized (this) {
                broken = true;
                writing = false;
            }
        }
    }

    private synchronized byte @Nullable [] next() {
        writing = changed;
        changed = false;
        return writing ? ResumeJson.write(new ResumeJson.Content(kind, facts, parts)) : null;
    }

    /** Forgets the transfer: it is done, or given up. */
    public void remove() {
        synchronized (this) {
            facts.clear();
            parts.clear();
        }
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(ResumeJson.beside(file));
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }

    /** Lets another transfer have it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} cannot be removed", file, e);
        }
    }
}
