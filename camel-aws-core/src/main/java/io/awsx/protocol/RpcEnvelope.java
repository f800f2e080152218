package io.awsx.protocol;

import io.awsx.http.EventFrame;
import io.awsx.http.Headers;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;

/** Where a protocol that sends all members as one document names the operation. */
enum RpcEnvelope {
    /**
     * In the header X-Amz-Target.
     *
     * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">awsJson1_0</a>
     */
    TARGET_HEADER {
        @Override
        void headers(Operation operation, Headers.Builder headers) {
            ServiceModel service = operation.service();
            headers.add("X-Amz-Target", service.targetPrefix() + '.' + operation.name());
            queryMode(service, headers);
        }
    },

    /**
     * In the form that is the document.
     *
     * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">awsQuery</a>
     */
    ACTION {
        @Override
        void headers(Operation operation, Headers.Builder headers) {
            // The form has it all.
        }
    },

    /**
     * In the path.
     *
     * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">Smithy RPC v2 CBOR</a>
     */
    RPC_V2_PATH {
        @Override
        String path(Operation operation) {
            return "/service/" + operation.service().targetPrefix() + "/operation/" + operation.name();
        }

        @Override
        void headers(Operation operation, Headers.Builder headers) {
            headers.add("smithy-protocol", "rpc-v2-cbor");
            headers.add("Accept", operation.outputEvents() == null ? "application/cbor" : EventFrame.CONTENT_TYPE);
            queryMode(operation.service(), headers);
        }

        @Override
        boolean hasDocument(Operation operation) {
            return operation.takesInput();
        }
    };

    String path(Operation operation) {
        return "/";
    }

    abstract void headers(Operation operation, Headers.Builder headers);

    /** Whether a request has a document. */
    boolean hasDocument(Operation operation) {
        return true;
    }

    /** Asks for the error codes of the query protocol that the service spoke before. */
    private static void queryMode(ServiceModel service, Headers.Builder headers) {
        if (service.queryCompatible()) {
            headers.add("x-amzn-query-mode", "true");
        }
    }
}
