package org.example;

import io.awsx.s3x.S3Component;
import io.awsx.s3x.S3Configuration;
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
                S3Configuration s3 = getContext()
                        .getComponent("awsx-s3", S3Component.class)
                        .getConfiguration();
                s3.setRegion("eu-west-1");
                s3.setAccessKey("AKIDEXAMPLE");
                s3.setSecretKey("secret");
                s3.setUriEndpointOverride(store.endpoint());
                s3.setChecksum("when_required");
                super.configure();
            }
        };
    }
}
