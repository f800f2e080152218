package io.awsx.camel.lease;

import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Small entries that nodes share, each by its name. An entry is made only where there is none, and changed or removed only where it says what it did
 * when it was read; of two nodes that try, one succeeds. What was written is seen by all that read it afterwards. Thread-safe; all methods throw {@link
 * io.awsx.error.AwsException} where it cannot be reached: then it is not known whether something was written.
 */
public interface Register {

    /**
     * An entry as it was read or written.
     *
     * @param text what it says, in one line; no two writes of one entry may say the same
     * @param version what tells what it says from what it said before
     */
    record Entry(String name, String text, String version) {}

    /**
     * Makes sure that it is there and does what it must; to be called before all else.
     *
     * @throws ClientException where it is not, with what to do
     */
    void open();

    /** The entry of a name; null where there is none. */
    @Nullable Entry get(String name);

    /** Makes an entry; null where there is one. */
    @Nullable Entry create(String name, String text);

    /** Changes an entry; null where it is no longer what is known. */
    @Nullable Entry replace(Entry known, String text);

    /** Removes an entry; false where it is no longer what is known. */
    boolean remove(Entry known);

    /** Removes all entries. */
    void clear();

    /** Where it is, for messages, such as {@code in table t}. */
    String where();
}
