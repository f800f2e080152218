/**
 * The maintainer's tool that writes the model catalog. It knows the data files of botocore and boto3 and the Smithy JSON AST, and nothing
 * of the run time. It is test code: no artifact holds it.
 *
 * <p>{@code mvn -q -pl camel-aws-core -Pimport-models test} fetches the pinned releases, rewrites
 * {@code src/main/resources/io/awsx/model/catalog}, {@code src/main/resources/io/awsx/endpoint/partitions.json}, and
 * {@code src/main/resources/io/awsx/resource/catalog}, and compares them with their source.
 */
package io.awsx.importer;
