package io.awsx.s3x.object;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.s3x.S3Constants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How objects are locked that are written: by a mode until a date, and by a legal hold. */
public final class ObjectLock {

    private static final String MODE = "ObjectLockMode";
    private static final String UNTIL = "ObjectLockRetainUntilDate";
    private static final String HOLD = "ObjectLockLegalHoldStatus";
    private static final Set<String> MODES = Set.of("GOVERNANCE", "COMPLIANCE");
    private static final Set<String> HOLDS = Set.of("ON", "OFF", "TRUE", "FALSE");

    private ObjectLock() {}

    /**
     * The API's word for a mode.
     *
     * @throws ClientException where it is none
     */
    public static String mode(Object mode) {
        return word("The mode of an object lock", mode, MODES);
    }

    /**
     * The API's word for a legal hold: {@code ON} or {@code OFF}, also for true or false.
     *
     * @throws ClientException where it is none
     */
    public static String legalHold(Object hold) {
        String word = word("A legal hold", hold, HOLDS);
        return word.equals("TRUE") ? "ON" : word.equals("FALSE") ? "OFF" : word;
    }

    private static String word(String what, Object value, Set<String> words) {
        String word = value.toString().trim().toUpperCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new ClientException(
                    what + " is " + String.join(" or ", words.stream().sorted().toList()) + ", not "
                            + NearestNames.shown(value.toString()) + NearestNames.clause(word, words));
        }
        return word;
    }

    /**
     * The time until which an object is locked: one with its offset, or the begin of a day in UTC.
     *
     * @throws ClientException where it is none
     */
    public static Instant until(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.trim()).toInstant()
                    : LocalDate.parse(text.trim()).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new ClientException(
                    "objectLockRetainUntilDate is a time such as 2031-01-31T00:00:00Z, or a day such as 2031-01-31, not "
                            + NearestNames.shown(text),
                    e);
        }
    }

    /**
     * Sees to it that an object that is to be locked can be: mode and date belong together, and S3 takes it with a checksum only.
     *
     * @param object the members of PutObject or CopyObject
     * @param summed whether a checksum is made anyway
     * @throws ClientException where one of mode and date is missing
     */
    public static void complete(Map<String, Object> object, boolean summed) {
        if ((object.get(MODE) == null) != (object.get(UNTIL) == null)) {
            String missing = object.get(MODE) == null
                    ? "a mode; set objectLockMode or the header " + S3Constants.OBJECT_LOCK_MODE
                    : "a date; set objectLockRetainUntilDate or the header "
                            + S3Constants.OBJECT_LOCK_RETAIN_UNTIL_DATE;
            throw new ClientException("The lock of object " + object.get("Key") + " lacks " + missing);
        }
        boolean locked = object.get(MODE) != null || object.get(HOLD) != null;
        if (locked
                && !summed
                && object.keySet().stream()
                        .noneMatch(member -> member.startsWith("Checksum") || member.equals("ContentMD5"))) {
            object.put("ChecksumAlgorithm", "CRC32");
        }
    }
}
