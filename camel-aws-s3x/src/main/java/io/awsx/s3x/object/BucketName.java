package io.awsx.s3x.object;

import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the bucket in a URI: its name, or the ARN of a bucket, an access point, or the like. */
public final class BucketName {

    private static final int LONGEST = 255;

    /** What no store has in the names of buckets; AWS's own rules are narrower, those of others differ. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\s\\p{Cc}\\\\?#%${}]");

    private static final Pattern BUCKET_ARN = Pattern.compile("arn:[^:]*:(?:s3:::|s3express:[^:]*:[^:]*:bucket/)(.*)");

    private BucketName() {}

    /**
     * The name or ARN to call by: that of a bucket is its name, all others stay what they are.
     *
     * @throws ClientException where there can be no such bucket
     */
    public static String of(String nameOrArn) {
        Matcher arn = BUCKET_ARN.matcher(nameOrArn);
        if (!arn.matches() && nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        String name = arn.matches() ? arn.group(1) : nameOrArn;
        if (name.indexOf('/') >= 0) {
            throw new ClientException("There is no bucket " + nameOrArn
                    + ": a bucket has no folders; name the bucket alone, and the folder in keyName or prefix");
        }
        boolean possible = !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.length() <= LONGEST
                && !IMPOSSIBLE.matcher(name).find();
        if (!possible) {
            throw new ClientException("There is no bucket '" + nameOrArn
                    + "': names of buckets are letters, digits, dots, and hyphens; one that only messages know goes into"
                    + " the header " + S3Constants.OVERRIDE_BUCKET_NAME);
        }
        return name;
    }
}
