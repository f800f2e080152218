package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of AWS's wire protocols: how inputs become requests, and answers outputs; and for doubles of services, outputs answers. Stateless and thread-safe.
 */
public final class Protocol {

    private final String id;
    private final RequestWriter writer;
    private final AnswerReader reader;

    private Protocol(String id, RequestWriter writer, AnswerReader reader) {
        this.id = id;
        this.writer = writer;
        this.reader = reader;
    }

    /** In the order of preference where a service speaks several, which is boto3's: every server knows JSON. */
    private static final List<String> KNOWN = List.of(
            "aws.protocols#awsJson1_0",
            "aws.protocols#awsJson1_1",
            "aws.protocols#restJson1",
            "aws.protocols#restXml",
            "smithy.protocols#rpcv2Cbor",
            "aws.protocols#awsQuery",
            "aws.protocols#ec2Query");

    private static Protocol known(String id) {
        return switch (id) {
            case "aws.protocols#awsJson1_0" -> rpc(id, TreeCodec.AWS_JSON_1_0, RpcEnvelope.TARGET_HEADER);
            case "aws.protocols#awsJson1_1" -> rpc(id, TreeCodec.AWS_JSON_1_1, RpcEnvelope.TARGET_HEADER);
            case "aws.protocols#restJson1" -> rest(id, TreeCodec.REST_JSON);
            case "aws.protocols#restXml" -> rest(id, XmlCodec.REST);
            case "smithy.protocols#rpcv2Cbor" -> rpc(id, TreeCodec.CBOR, RpcEnvelope.RPC_V2_PATH);
            case "aws.protocols#awsQuery" -> rpc(id, QueryCodec.AWS, RpcEnvelope.ACTION);
            case "aws.protocols#ec2Query" -> rpc(id, QueryCodec.EC2, RpcEnvelope.ACTION);
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static Protocol rest(String id, BodyCodec codec) {
        return new Protocol(id, new RestWriter(codec), new AnswerReader(codec, true));
    }

    private static Protocol rpc(String id, BodyCodec codec, RpcEnvelope envelope) {
        return new Protocol(id, new RpcWriter(codec, envelope), new AnswerReader(codec, false));
    }

    /**
     * The protocol to speak with a service.
     *
     * @throws ClientException where it speaks none that is known here
     */
    public static Protocol of(ServiceModel service) {
        List<String> spoken = service.protocols();
        for (String id : KNOWN) {
            if (spoken.contains(id)) {
                return known(id);
            }
        }
        throw new ClientException("Service " + service.name() + " speaks " + spoken + ", but known are " + KNOWN);
    }

    /**
     * Writes a valid input as a request without origin; its path is relative to the endpoint's.
     *
     * @throws ClientException where a value cannot be written, such as a header value beyond ASCII
     */
    public HttpRequest write(Operation operation, Map<String, ?> input) {
        HttpRequest request = writer.write(operation, input);
        return operation.namesEndpoints()
                ? request.withHeader("x-amz-api-version", operation.service().version())
                : request;
    }

    /**
     * Reads a successful answer. Where the operation streams its output, as bytes or as events, that member
     * holds the open stream and the caller closes it; else the body is read to its end.
     *
     * @throws ServiceException where the answer says success, but holds an error
     * @throws IOException where the answer ends early or is not what the protocol says
     */
    public OutputDocument readOutput(Operation operation, HttpResponse response) throws IOException {
        return reader.read(operation, response);
    }

    /** The output alone of a {@linkplain #readOutput successful answer}. */
    public Map<String, Object> read(Operation operation, HttpResponse response) throws IOException {
        return readOutput(operation, response).output();
    }

    /**
     * Reads the error of an unsuccessful answer; a body that says nothing, or breaks off, gives the status as code.
     */
    public ServiceException readError(Operation operation, HttpResponse response) {
        return reader.readError(operation, response);
    }

    /**
     * Writes a valid output as the service would answer with it, for doubles of services: what {@link #readOutput} reads.
     *
     * @param output the members; a streamed payload is bytes, text, a file, or a stream, events are a Collection of Maps
     * @throws ClientException where a value cannot be written
     */
    public HttpResponse writeOutput(Operation operation, Map<String, ?> output, String requestId) {
        return new AnswerWriter(reader.codec(), reader.bindings()).write(operation, output, requestId);
    }

    /**
     * Writes an error as the service would answer with it, for doubles of services: what {@link #readError} reads.
     *
     * @param code the error code or the name of the modelled error
     * @param message the service's words, or null
     * @param fields further members by the names the API gives them; those that the model knows are of its types
     * @throws ClientException where a value cannot be written
     */
    public HttpResponse writeError(
            Operation operation,
            int status,
            String code,
            @Nullable String message,
            Map<String, ?> fields,
            String requestId) {
        ErrorDocument error = new ErrorDocument(code, message, requestId, Map.copyOf(fields));
        return new AnswerWriter(reader.codec(), reader.bindings()).writeError(operation, error, status);
    }

    /** The id of its trait, such as {@code aws.protocols#restXml}. */
    @Override
    public String toString() {
        return id;
    }
}
