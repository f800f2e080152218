package io.awsx.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A set of defaults for where a program runs, as AWS publishes them for all SDKs: how long to wait for a connection, and
 * that S3 is called by its regional host in us-east-1. All of them retry in mode standard and call STS in the region, as
 * clients here always do.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html">defaults</a>
 */
enum DefaultsMode {
    STANDARD(3100),
    IN_REGION(1100),
    CROSS_REGION(3100),
    MOBILE(30_000),

    /** Those of this project, as where nothing is said. */
    LEGACY(0);

    private final int connectMillis;

    DefaultsMode(int connectMillis) {
        this.connectMillis = connectMillis;
    }

    /**
     * The mode that code, environment, or profile say, or null.
     *
     * @param region the region that is called, or null where that is not known
     * @param instanceRegion the region of the instance this runs on, or null; asked for {@code auto} only
     */
    static @Nullable DefaultsMode of(Lookup look, @Nullable String region, Supplier<@Nullable String> instanceRegion) {
        String word = look.word(
                List.of("standard", "in-region", "cross-region", "mobile", "legacy", "auto"),
                "defaultsMode",
                List.of("AWS_DEFAULTS_MODE"),
                "defaults_mode");
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "standard" -> STANDARD;
            case "in-region" -> IN_REGION;
            case "cross-region" -> CROSS_REGION;
            case "mobile" -> MOBILE;
            case "legacy" -> LEGACY;
            default -> region == null ? STANDARD : near(region, here(look, instanceRegion));
        };
    }

    /** The region this runs in: Lambda and its like say it, else the instance knows. */
    private static @Nullable String here(Lookup look, Supplier<@Nullable String> instanceRegion) {
        if (look.variable("AWS_EXECUTION_ENV") != null) {
            String region = look.variable("AWS_REGION");
            return region == null ? look.variable("AWS_DEFAULT_REGION") : region;
        }
        return instanceRegion.get();
    }

    private static DefaultsMode near(String region, @Nullable String here) {
        return here == null ? STANDARD : here.equals(region) ? IN_REGION : CROSS_REGION;
    }

    /** How long to wait for a connection, or null for this project's own time. */
    @Nullable Duration connectTimeout() {
        return connectMillis == 0 ? null : Duration.ofMillis(connectMillis);
    }
}
