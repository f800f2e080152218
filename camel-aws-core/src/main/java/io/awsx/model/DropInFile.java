package io.awsx.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with services, read once, with the files of definitions that its services share with others. Thread-safe. */
final class DropInFile {

    private final ModelSource source;
    private final List<ModelSource> shared;
    private @Nullable ModelFile file;

    /** @param shared filled before the first use */
    DropInFile(ModelSource source, List<ModelSource> shared) {
        this.source = source;
        this.shared = shared;
    }

    ModelSource source() {
        return source;
    }

    synchronized ModelFile read() {
        ModelFile known = file;
        return known == null ? read(source.read()) : known;
    }

    synchronized ModelFile read(byte[] bytes) {
        AstReader reader = new AstReader(source.toString());
        reader.add(bytes, source.toString());
        shared.forEach(more -> reader.add(more.read(), more.toString()));
        file = reader.file();
        return file;
    }
}
