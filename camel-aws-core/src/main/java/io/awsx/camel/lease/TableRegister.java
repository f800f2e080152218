package io.awsx.camel.lease;

import static io.awsx.resource.dynamodb.Conditions.attr;

import io.awsx.resource.dynamodb.Condition;
import io.awsx.resource.dynamodb.Table;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries in a table of DynamoDB whose one key is the text {@code id}; several registers may share it. */
public final class TableRegister implements Register {

    /** The key of the table. */
    public static final String ID = "id";

    /** The attribute after whose time an item is removed, in seconds of the epoch. */
    public static final String EXPIRES = "expires";

    private static final String TEXT = "text";

    /** What DynamoDB takes as a key, with room for the digest of a longer name. */
    private static final int LONGEST = 1900;

    private final SharedTable shared;
    private final Table table;
    private final String space;
    private final @Nullable Duration lifetime;
    private final Clock clock;

    /**
     * A register whose entries stay.
     *
     * @param table has the one key {@link #ID}
     * @param space what the ids of all of its entries begin with
     */
    public TableRegister(SharedTable table, String space) {
        this(table, space, null, Clock.systemUTC());
    }

    /**
     * A register.
     *
     * @param lifetime how long after it was made an entry is gone; null for never
     * @param clock says when that is
     */
    public TableRegister(SharedTable table, String space, @Nullable Duration lifetime, Clock clock) {
        this.shared = table;
        this.table = table.table();
        this.space = space;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** How a table of registers is used, see {@link SharedTable.Use}. */
    public static SharedTable.Use use(String option, String purpose, @Nullable String forbidden) {
        return new SharedTable.Use(option, purpose, forbidden, List.of(ID), EXPIRES);
    }

    @Override
    public void open() {
        var unused = shared.first(key(""));
    }

    private Map<String, String> key(String name) {
        return Map.of(ID, space + (isShort(name) ? name : Digest.of(name)));
    }

    private static boolean isShort(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    @Override
    public @Nullable Entry get(String name) {
        Map<String, Object> item = table.getConsistent(key(name));
        if (item == null || isOver(item)) {
            return null;
        }
        return entry(name, String.valueOf(item.get(TEXT)));
    }

    private boolean isOver(Map<String, Object> item) {
        return lifetime != null && item.get(EXPIRES) instanceof Number time && time.longValue() <= now();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static Entry entry(String name, String text) {
        return new Entry(name, text, text);
    }

    @Override
    public @Nullable Entry create(String name, String text) {
        Condition none = attr(ID).notExists();
        return put(name, text, lifetime == null ? none : none.or(attr(EXPIRES).le(now())));
    }

    @Override
    public @Nullable Entry replace(Entry known, String text) {
        return put(known.name(), text, attr(TEXT).eq(known.text()));
    }

    private @Nullable Entry put(String name, String text, Condition condition) {
        Map<String, Object> item = new LinkedHashMap<>(key(name));
        item.put(TEXT, text);
        if (lifetime != null) {
            item.put(EXPIRES, now() + lifetime.toSeconds());
        }
        return SharedTable.written(() -> table.put(item, condition)) ? entry(name, text) : null;
    }

    @Override
    public boolean remove(Entry known) {
        return SharedTable.written(
                () -> table.delete(key(known.name()), attr(TEXT).eq(known.text())));
    }

    @Override
    public void clear() {
        for (Map<String, Object> item :
                table.scan().filter(attr(ID).beginsWith(space)).project(ID)) {
            table.delete(Map.of(ID, item.get(ID)));
        }
    }

    @Override
    public String where() {
        return "in table " + table.name();
    }
}
