package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationHttp2Test {

    @ParameterizedTest
    @CsvSource({
        "kinesis, SubscribeToShard, true",
        "kinesis, GetRecords, false",
        "polly, StartSpeechSynthesisStream, true",
        "polly, SynthesizeSpeech, false",
        "lexv2-runtime, StartConversation, true",
        "bedrock-runtime, InvokeModelWithBidirectionalStream, true",
        "bedrock-runtime, ConverseStream, false",
        "lambda, InvokeWithResponseStream, false",
        "s3, SelectObjectContent, false",
        "logs, StartLiveTail, false"
    })
    void onlyEventsThatTheServiceSendsOverHttp2AloneNeedIt(String service, String operation, boolean needed) {
        ServiceModel model = ModelCatalog.onClassPath(null).service(service);
        assertThat(model.operation(operation).needsHttp2()).isEqualTo(needed);
    }
}
