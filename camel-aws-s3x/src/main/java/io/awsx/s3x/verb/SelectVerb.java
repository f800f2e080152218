package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.ClientException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Selects rows of an object by SQL, which {@code param.Expression} gives: the body becomes a stream of the rows, as JSON lines where the URI says
 * nothing else. What the object is, is read off its key where {@code param.InputSerialization} does not say it: {@code .csv}, {@code .json}, or
 * {@code .parquet}, and {@code .gz} or {@code .bz2} behind it.
 */
final class SelectVerb implements Verb {

    private static final String OPERATION = "SelectObjectContent";

    @Override
    public void process(S3Request request) {
        String key = request.key();
        Map<String, Object> input = request.input(OPERATION);
        if (input.get("Expression") == null) {
            throw new ClientException(
                    "select needs an expression; set param.Expression, such as select * from s3object s where s.total > 5");
        }
        input.putIfAbsent("ExpressionType", "SQL");
        input.putIfAbsent("OutputSerialization", Map.of("JSON", Map.of()));
        if (input.get("InputSerialization") == null) {
            input.put("InputSerialization", form(key));
        }
        AwsResponse response = request.client().exchange(OPERATION, input);
        Map<String, Object> others = new LinkedHashMap<>(response.output());
        if (!(others.remove("Payload") instanceof Iterator<?> events)) {
            throw new ClientException("The answer to select holds no events");
        }
        request.done(response);
        request.message().setHeader(AwsxConstants.OUTPUT, others);
        request.message().setBody(OperationCall.streamed(request.exchange(), new SelectedRows(events)));
        request.produced(input);
    }

    private static Map<String, Object> form(String key) {
        Map<String, Object> form = new LinkedHashMap<>();
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz") || name.endsWith(".bz2")) {
            form.put("CompressionType", name.endsWith(".gz") ? "GZIP" : "BZIP2");
            name = name.substring(0, name.lastIndexOf('.'));
        }
        if (name.endsWith(".csv")) {
            form.put("CSV", Map.of("FileHeaderInfo", "USE"));
        } else if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            form.put("JSON", Map.of("Type", name.endsWith(".json") ? "DOCUMENT" : "LINES"));
        } else if (name.endsWith(".parquet")) {
            form.put("Parquet", Map.of());
        } else {
            throw new ClientException(
                    "What object " + key
                            + " is cannot be read off its key; say it, such as param.InputSerialization={\"CSV\":{\"FileHeaderInfo\":\"USE\"}}");
        }
        return form;
    }
}
