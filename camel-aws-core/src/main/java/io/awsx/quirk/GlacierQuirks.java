package io.awsx.quirk;

import io.awsx.checksum.TreeHash;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;

/** Glacier's default account, the version it wants in each request, and the two hashes of what is uploaded. */
final class GlacierQuirks implements ServiceQuirks {

    private static final String TREE_HASH = "x-amz-sha256-tree-hash";

    /** The account is part of the path; a hyphen stands for the caller's own. */
    @Override
    public void input(Operation operation, Map<String, Object> input) {
        Object account = input.get("accountId");
        if (account == null || account.equals("")) {
            input.put("accountId", "-");
        }
    }

    @Override
    public HttpRequest request(Operation operation, HttpRequest request) {
        HttpRequest versioned =
                request.withHeader("x-amz-glacier-version", operation.service().version());
        return operation.streamsInput() && !request.headers().contains(TREE_HASH)
                ? versioned.withHeader(TREE_HASH, treeHash(request))
                : versioned;
    }

    private static String treeHash(HttpRequest request) {
        TreeHash hash = new TreeHash();
        try {
            request.body().writeTo(hash.sink());
        } catch (IOException e) {
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    @Override
    public boolean sendsPayloadHash() {
        return true;
    }
}
