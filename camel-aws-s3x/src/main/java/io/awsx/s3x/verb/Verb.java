package io.awsx.s3x.verb;

/** What the component does beyond one call of the API, or with a result in a form of its own. Stateless. */
@FunctionalInterface
public interface Verb {

    void process(S3Request request) throws Exception;
}
