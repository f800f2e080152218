package io.awsx.transfer.directory;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.transfer.KeyPaths;
import io.awsx.transfer.ObjectId;
import io.awsx.transfer.ProgressListener;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import io.awsx.transfer.directory.SyncAction.Candidate;
import io.awsx.transfer.directory.SyncAction.Kind;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One run: does what a plan says, and counts. Its steps may be done by several threads. */
final class SyncRun {

    private static final int MOST_KEYS = 1000;
    private static final long TOO_MANY = 1000;

    private final S3Transfer transfers;
    private final SyncRequest request;
    private final Consumer<SyncAction> listener;
    private final ProgressListener progress;
    private final List<SyncReport.Failure> failures = new ArrayList<>();
    private long transferred;
    private long bytes;
    private long deleted;
    private long same;
    private long failed;
    private boolean complete;

    SyncRun(S3Transfer transfers, SyncRequest request, Consumer<SyncAction> listener, ProgressListener progress) {
        this.transfers = transfers;
        this.request = request;
        this.listener = listener;
        this.progress = progress;
    }

    synchronized SyncReport report(long unchanged) {
        return new SyncReport(transferred, bytes, deleted, same + unchanged, failed, failures, complete);
    }

    /** The steps of a plan: a transfer each, and objects to delete many at once. Files are deleted by the thread that walks. */
    Iterator<Runnable> steps(Iterator<Candidate> plan, Predicate<Candidate> differs) {
        return new Iterator<>() {
            private final List<SyncAction> doomed = new ArrayList<>();

            @Override
            public boolean hasNext() {
                complete(!plan.hasNext());
                return !tooMany() && (plan.hasNext() || !doomed.isEmpty());
            }

            @Override
            public Runnable next() {
                while (plan.hasNext() && doomed.size() < MOST_KEYS) {
                    Candidate candidate = plan.next();
                    SyncAction action = candidate.action();
                    if (action.kind() == Kind.DELETE_OBJECT) {
                        doomed.add(action);
                    } else if (action.kind() == Kind.DELETE_FILE) {
                        attempt(action, () -> deleteFile(action));
                    } else {
                        return () -> attempt(action, () -> transfer(candidate, differs));
                    }
                }
                List<SyncAction> now = List.copyOf(doomed);
                doomed.clear();
                return () -> delete(now);
            }
        };
    }

    private synchronized void complete(boolean ended) {
        complete = ended;
    }

    private synchronized boolean tooMany() {
        return failed >= TOO_MANY;
    }

    private void attempt(SyncAction action, Runnable work) {
        try {
            work.run();
        } catch (AwsException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failed(action, e);
        }
    }

    private synchronized void failed(SyncAction action, AwsException cause) {
        failed++;
        if (failures.size() < SyncReport.MOST_FAILURES) {
            failures.add(new SyncReport.Failure(action, cause));
        }
    }

    private void transfer(Candidate candidate, Predicate<Candidate> differs) {
        if (!differs.test(candidate)) {
            synchronized (this) {
                same++;
            }
            return;
        }
        SyncAction action = candidate.action();
        TransferResult result = action.kind() == Kind.UPLOAD ? upload(action) : download(action);
        synchronized (this) {
            transferred++;
            bytes += result.bytes();
        }
        listener.accept(action);
    }

    private Map<String, Object> object(SyncAction action) {
        Map<String, Object> object = new LinkedHashMap<>(request.object());
        object.put("Bucket", request.bucket());
        object.put("Key", action.key());
        return object;
    }

    private TransferResult upload(SyncAction action) {
        Map<String, Object> object = object(action);
        String type = URLConnection.guessContentTypeFromName(action.name());
        if (type != null) {
            object.putIfAbsent("ContentType", type);
        }
        Path file = request.folder().resolve(action.name());
        try {
            return transfers.upload(object, RequestBody.of(file), progress);
        } catch (IOException e) {
            throw new ClientException("Cannot read " + file + ": " + e, e);
        }
    }

    private TransferResult download(SyncAction action) {
        Path file = KeyPaths.resolve(request.folder(), action.name());
        TransferResult result = transfers.download(object(action), file, true, progress);
        if (result.output().get("LastModified") instanceof Instant modified) {
            try {
                Files.setLastModifiedTime(file, FileTime.from(modified));
            } catch (IOException e) {
                throw new ClientException(
                        "Cannot set the time of " + file + ", so that it will be fetched again: " + e, e);
            }
        }
        return result;
    }

    /** Deletes a file, and the folders that become empty by that. */
    private void deleteFile(SyncAction action) {
        Path file = KeyPaths.resolve(request.folder(), action.name());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ClientException("Cannot delete " + file + ": " + e, e);
        }
        synchronized (this) {
            deleted++;
        }
        listener.accept(action);
        Path root = request.folder().toAbsolutePath().normalize();
        try {
            for (Path folder = file.getParent();
                    folder != null && !folder.equals(root) && folder.startsWith(root);
                    folder = folder.getParent()) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Others are in it.
        } catch (IOException e) {
            throw new ClientException("Cannot delete the folder that " + file + " was in: " + e, e);
        }
    }

    private void delete(List<SyncAction> actions) {
        Map<String, SyncAction> left = new HashMap<>();
        actions.forEach(action -> left.put(action.key(), action));
        Iterable<ObjectId> objects = () -> actions.stream()
                .map(action -> new ObjectId(request.bucket(), action.key(), null))
                .iterator();
        try {
            transfers.delete(request.bucket(), objects, told -> {
                SyncAction action = left.remove(String.valueOf(told.get("Key")));
                if (action != null) {
                    synchronized (this) {
                        deleted++;
                    }
                    listener.accept(action);
                }
            });
        } catch (AwsException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            left.values().forEach(action -> failed(action, e));
        }
    }
}
