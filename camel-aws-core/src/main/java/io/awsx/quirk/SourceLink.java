package io.awsx.quirk;

import io.awsx.http.Query;
import java.util.List;
import java.util.Map;

/**
 * A link to the same operation in another region, by which the service reads there on the caller's behalf what it copies
 * here.
 *
 * @param region where the link goes
 * @param input what is sent and, without the link, what the link asks for
 * @param parameters what the link's query says besides
 * @param member the input member that takes the link
 */
public record SourceLink(String region, Map<String, Object> input, List<Query.Parameter> parameters, String member) {}
