package io.awsx.quirk;

import io.awsx.endpoint.Arn;
import io.awsx.model.Operation;
import java.util.Map;

/** Buckets and access points of an Outpost are given by ARNs, which name the account that S3 Control wants besides. */
final class S3ControlQuirks implements ServiceQuirks {

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        for (String member : new String[] {"Bucket", "Name"}) {
            Arn arn = input.get(member) instanceof CharSequence text ? Arn.parse(text.toString()) : null;
            if (arn != null && arn.service().equals("s3-outposts")) {
                // The endpoint rules refuse a given account that is another one.
                input.putIfAbsent("AccountId", arn.accountId());
            }
        }
    }

    @Override
    public boolean signsLikeS3() {
        return true;
    }
}
