package io.awsx.camel.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** Reads a file that holds a profile. What it does not know it refuses. */
final class ProfileFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ProfileFile() {}

    /**
     * Reads one.
     *
     * @param file where it is, for messages
     * @throws ClientException where it is no profile
     */
    static ServiceProfile read(String file, InputStream in) throws IOException {
        try {
            return profile(new ProfileNode(file, "", MAPPER.readTree(in)));
        } catch (JsonProcessingException e) {
            throw new ClientException(
                    file + " is not JSON: " + e.getOriginalMessage() + " at "
                            + e.getLocation().offsetDescription(),
                    e);
        }
    }

    private static ServiceProfile profile(ProfileNode top) {
        top.knowing(
                "camel",
                "resource",
                "operation",
                "operationHeaders",
                "verbs",
                "payloads",
                "options",
                "in",
                "out",
                "items",
                "batch",
                "idle",
                "refused",
                "consumer",
                "check");
        return new ServiceProfile(
                top.at("camel").texts(),
                top.at("resource").made(ProfileFile::resource),
                top.at("operation").optionalText(),
                top.at("operationHeaders").texts(),
                top.at("verbs").map(ProfileFile::verb),
                top.at("payloads").map(ProfileFile::payload),
                top.at("options").map(option -> option.list(ProfileFile::target)),
                top.at("in").map(ProfileFile::target),
                top.at("out").map(ProfileNode::places),
                top.at("items").map(ProfileFile::item),
                top.at("batch").map(ProfileFile::batch),
                top.at("idle").map(ProfileNode::text),
                top.at("refused").map(ProfileNode::text),
                top.at("consumer").optionalText(),
                top.at("check").list(ProfileFile::check));
    }

    /** A place, whose path is a member, or an object that says besides how its names begin. */
    private static Check check(ProfileNode node) {
        if (!node.isObject()) {
            return check(node.text(), "");
        }
        node.knowing("call", "begin");
        return check(node.at("call").text(), node.at("begin").text());
    }

    private static Check check(String call, String begin) {
        Place place = Place.of(call);
        return place.operation() == null
                ? new Check(place.path(), null, begin)
                : new Check(place.operation(), place.path(), begin);
    }

    private static Resource resource(ProfileNode node) {
        node.knowing("name", "members", "arn", "lookup", "fifo");
        return new Resource(
                node.at("name").text(),
                node.at("members").places(),
                node.at("arn").places(),
                node.at("lookup").made(ProfileFile::lookup),
                node.at("fifo").made(ProfileFile::fifo));
    }

    private static Lookup lookup(ProfileNode node) {
        node.knowing("members", "unless", "given", "operation", "input", "output", "gone", "create");
        return new Lookup(
                node.at("members").places(),
                node.at("unless").pattern(),
                node.at("given").optionalText(),
                node.at("operation").text(),
                node.at("input").map(ProfileNode::text),
                node.at("output").text(),
                node.at("gone").texts(),
                node.at("create").made(ProfileFile::create));
    }

    private static Lookup.Create create(ProfileNode node) {
        node.knowing("option", "operation", "output");
        return new Lookup.Create(
                node.at("option").text(),
                node.at("operation").text(),
                node.at("output").text());
    }

    private static Resource.Fifo fifo(ProfileNode node) {
        node.knowing("options", "needs", "create");
        return new Resource.Fifo(
                node.at("options").texts(),
                node.at("needs").places(),
                node.at("create").map(ProfileNode::text));
    }

    private static Verb verb(ProfileNode node) {
        node.knowing("operation", "body", "as", "many", "defaults");
        return new Verb(
                node.at("operation").text(),
                node.at("body").optionalText(),
                node.at("as").word("text"),
                node.at("many").optionalText(),
                node.at("defaults").map(ProfileNode::text));
    }

    private static Item item(ProfileNode node) {
        node.knowing("body", "out");
        return new Item(node.at("body").optionalText(), node.at("out").map(ProfileNode::text));
    }

    /** A path, or an object that says what else there may be. */
    private static Payload payload(ProfileNode node) {
        if (!node.isObject()) {
            return new Payload(node.text(), null, Map.of());
        }
        node.knowing("to", "unless", "when");
        return new Payload(
                node.at("to").text(),
                node.at("unless").optionalText(),
                node.at("when").map(ProfileNode::text));
    }

    /** A place, places, or an object that says what becomes of the value besides. */
    private static Target target(ProfileNode node) {
        if (!node.isObject()) {
            return new Target(node.places(), null, Map.of(), null);
        }
        node.knowing("to", "as", "values", "default");
        return new Target(
                node.at("to").places(),
                node.at("as").optionalText(),
                node.at("values").map(ProfileNode::text),
                node.at("default").optionalText());
    }

    private static Batch batch(ProfileNode node) {
        node.knowing(
                "like",
                "from",
                "entries",
                "wrap",
                "id",
                "distinct",
                "separator",
                "most",
                "bytes",
                "entryBytes",
                "outcome");
        ProfileNode entryBytes = node.at("entryBytes");
        return new Batch(
                node.at("like").text(),
                node.at("from").optionalText(),
                node.at("entries").text(),
                node.at("wrap").optionalText(),
                node.at("id").optionalText(),
                node.at("distinct").optionalText(),
                node.at("separator").optionalText(),
                node.at("most").number(),
                node.at("bytes").number(),
                Objects.requireNonNullElseGet(entryBytes.made(ProfileNode::number), node.at("bytes")::number),
                outcome(node.at("outcome")));
    }

    private static Batch.Outcome outcome(ProfileNode node) {
        node.knowing("results", "failed", "count", "unprocessed", "code", "message", "retryable", "fault");
        return new Batch.Outcome(
                node.at("results").optionalText(),
                node.at("failed").optionalText(),
                node.at("count").optionalText(),
                node.at("unprocessed").optionalText(),
                node.at("code").text("Code"),
                node.at("message").text("Message"),
                node.at("retryable").texts(),
                node.at("fault").optionalText());
    }
}
