package org.example;

import io.awsx.s3x.S3Component;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

class Application {

    @Produces
    @Singleton
    RoundTrip routes() throws IOException {
        LoopbackStore store = new LoopbackStore();
        return new RoundTrip() {
            @Override
            public void configure() {
                getContext()
                        .getComponent("awsx-s3", S3Component.class)
                        .getConfiguration()
                        .setUriEndpointOverride(store.endpoint());
                super.configure();
            }
        };
    }
}
