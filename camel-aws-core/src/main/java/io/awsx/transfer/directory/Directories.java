package io.awsx.transfer.directory;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.transfer.KeyPaths;
import io.awsx.transfer.ProgressListener;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.directory.SyncAction.Candidate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects like files, or files like objects. Thread-safe; client and transfers belong to the caller and stay open.
 *
 * <p>Both sides are walked once, in the order of their keys; neither is held in memory. As many files are under way at once as the transfers
 * allow parts. A file that fails does not keep the others; what cannot be listed or read as a folder ends the run, and nothing that was not
 * looked at is deleted. Where a thousand failed the rest is left.
 */
public final class Directories {

    private final AwsClient s3;
    private final S3Transfer transfers;
    private final SameContent content;

    /** Transfers of folders with the client of S3 that the transfers have. */
    public Directories(AwsClient s3, S3Transfer transfers) {
        this.s3 = s3;
        this.transfers = transfers;
        this.content = new SameContent(s3);
    }

    /**
     * What would be done, without doing it. Walked lazily, by one thread; compares while it is walked.
     *
     * @throws AwsException at once, or while it is walked, where a side cannot be listed
     */
    public Iterator<SyncAction> plan(SyncRequest request) {
        SyncPlan plan = walk(request);
        return new Lookahead<>() {
            @Override
            @Nullable SyncAction find() {
                while (plan.hasNext()) {
                    Candidate candidate = plan.next();
                    if (differs(request, candidate)) {
                        return candidate.action();
                    }
                }
                return null;
            }
        };
    }

    /**
     * Does it.
     *
     * @param listener is told of each thing that was done, by several threads
     * @return what was done, failures included
     * @throws AwsException where a side cannot be listed, or the transfers are closed or the thread interrupted meanwhile
     */
    public SyncReport run(SyncRequest request, Consumer<SyncAction> listener) {
        return run(request, listener, bytes -> {});
    }

    /**
     * Does it.
     *
     * @param progress is told of the bytes of all transfers, and of each one's length when it begins
     */
    public SyncReport run(SyncRequest request, Consumer<SyncAction> listener, ProgressListener progress) {
        SyncPlan plan = walk(request);
        SyncRun run = new SyncRun(transfers, request, listener, progress);
        transfers.each(run.steps(plan, candidate -> differs(request, candidate)), Runnable::run);
        return run.report(plan.unchanged());
    }

    private SyncPlan walk(SyncRequest request) {
        Path folder = request.folder();
        Iterator<Entry> files = request.direction() == Direction.DOWN && !Files.exists(folder)
                ? Collections.emptyIterator()
                : new LocalFiles(folder, request.followLinks(), request.wanted());
        return new SyncPlan(request, files, new RemoteObjects(s3, request.listing(), request.wanted()));
    }

    private boolean differs(SyncRequest request, Candidate candidate) {
        Entry object = candidate.sameSize();
        if (object == null) {
            return true;
        }
        Path file = KeyPaths.resolve(request.folder(), candidate.action().name());
        Map<String, Object> asked = new LinkedHashMap<>(
                Map.of("Bucket", request.bucket(), "Key", candidate.action().key()));
        request.object().forEach((member, value) -> {
            if (member.startsWith("SSECustomer")
                    || member.equals("ExpectedBucketOwner")
                    || member.equals("RequestPayer")) {
                asked.put(member, value);
            }
        });
        Boolean same = content.test(file, object.etag(), asked);
        return same == null ? differsByTime(request, file, object) : !same;
    }

    private static boolean differsByTime(SyncRequest request, Path path, Entry object) {
        Entry file = LocalFiles.entry(path, object.name());
        if (file == null) {
            throw new ClientException("There is no file " + path + " any more");
        }
        boolean up = request.direction() == Direction.UP;
        return !SyncPlan.isSameTime(up ? file : object, up ? object : file, up);
    }
}
