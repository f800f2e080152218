package io.awsx.identity.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of files with secrets that others than their owner may read or write, where the file system knows owners. */
public final class WidePermissions {

    private static final Logger LOG = LoggerFactory.getLogger(WidePermissions.class);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private WidePermissions() {}

    /** Logs a warning where a profile file is there and open to others. */
    static void warn(ProfileFile file) {
        try {
            if (file.absence() == null) {
                warn(Path.of(file.location()));
            }
        } catch (InvalidPathException e) {
            LOG.debug("{} was given as text", file.location());
        }
    }

    /** Logs a warning where the file is open to others. */
    public static void warn(Path file) {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            LOG.warn("{} holds secrets, and others may read or write it; chmod 600 keeps them out", file);
        }
    }
}
