package io.awsx.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which services an AST holds, found without parsing it: a service shape says {@code "type": "service"}, and nothing else that
 * begins a value under a shape id does.
 *
 * @param id the id of the service shape
 * @param sdkId the id AWS's SDKs give the service, or null where it is none of AWS's
 */
record ServiceGlance(String id, @Nullable String sdkId) {

    private static final byte[] TYPE = "\"type\"".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SERVICE = "\"service\"".getBytes(StandardCharsets.ISO_8859_1);
    private static final Set<String> LONG =
            Set.of("smithy.rules#endpointRuleSet", "smithy.rules#endpointTests", "smithy.rules#endpointBdd");

    /** What this service is called where nobody says otherwise: its SDK id, else the name of its shape. */
    String name() {
        return sdkId == null ? OperationIds.nameOf(id) : sdkId;
    }

    /** The services of a file that was read. */
    static List<ServiceGlance> at(ModelFile file) {
        List<ServiceGlance> found = new ArrayList<>();
        for (String id : file.services()) {
            found.add(new ServiceGlance(
                    id, sdkId(ServiceShape.read(file, id).traits().get("aws.api#service"))));
        }
        return found;
    }

    /**
     * The services of a file as its bytes show them.
     *
     * @return null where only reading the file can tell, since it is in an unusual form
     */
    static @Nullable List<ServiceGlance> at(byte[] ast) {
        List<ServiceGlance> found = new ArrayList<>();
        if (!startsPlainly(ast)) {
            return null;
        }
        for (int at = indexOf(SERVICE, ast, 0); at >= 0; at = indexOf(SERVICE, ast, at + 1)) {
            int colon = before(ast, at);
            int type = colon > 0 && ast[colon] == ':' ? before(ast, colon) - TYPE.length + 1 : -1;
            if (type < 1 || !startsWith(TYPE, ast, type)) {
                continue;
            }
            int brace = before(ast, type);
            if (brace < 0 || ast[brace] != '{') {
                return null; // the type does not come first
            }
            String id = keyBefore(ast, brace);
            if (id != null && id.indexOf('#') > 0) {
                try (JsonParser parser = JsonTree.parser(ast, brace)) {
                    parser.nextToken();
                    JsonNode traits = JsonTree.value(parser, LONG).path("traits");
                    if (!traits.has(ShapeMixing.MIXIN)) {
                        found.add(new ServiceGlance(id, sdkId(traits.path("aws.api#service"))));
                    }
                } catch (IOException e) {
                    return null;
                }
            }
        }
        return found;
    }

    /** Whether it begins like an object in UTF-8 without a byte order mark. */
    private static boolean startsPlainly(byte[] ast) {
        int at = 0;
        while (at < ast.length && isSpace(ast[at])) {
            at++;
        }
        return at < ast.length - 1 && ast[at] == '{' && ast[at + 1] != 0;
    }

    private static @Nullable String sdkId(JsonNode trait) {
        return Traits.textOf(trait.path("sdkId"));
    }

    /** The key whose value begins at an offset, or null where there is none. */
    private static @Nullable String keyBefore(byte[] ast, int value) {
        int colon = before(ast, value);
        int end = colon > 0 && ast[colon] == ':' ? before(ast, colon) : -1;
        if (end < 1 || ast[end] != '"') {
            return null;
        }
        int start = end - 1;
        while (start > 0 && ast[start] != '"') {
            start--;
        }
        return new String(ast, start + 1, end - start - 1, StandardCharsets.ISO_8859_1);
    }

    /** The last offset before another that holds something, or -1. */
    private static int before(byte[] ast, int offset) {
        int at = offset - 1;
        while (at >= 0 && isSpace(ast[at])) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static int indexOf(byte[] text, byte[] in, int from) {
        for (int at = from; at <= in.length - text.length; at++) {
            if (in[at] == '"' && startsWith(text, in, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] text, byte[] in, int offset) {
        for (int i = 0; i < text.length; i++) {
            if (in[offset + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
