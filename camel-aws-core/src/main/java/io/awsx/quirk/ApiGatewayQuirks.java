package io.awsx.quirk;

import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;

/** API Gateway answers in another form of JSON to those who do not ask for this one. */
final class ApiGatewayQuirks implements ServiceQuirks {

    @Override
    public HttpRequest request(Operation operation, HttpRequest request) {
        return request.headers().contains("Accept") ? request : request.withHeader("Accept", "application/json");
    }
}
