package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import java.util.Map;

/** Instances, with what can be done to all of them, by one call a page; see {@link Listed}. */
public final class Instances extends Filtered<Instance, Instances> {

    private final AwsClient client;

    Instances(AwsClient client, ResourceCollection collection) {
        super(collection);
        this.client = client;
    }

    @Override
    Instances with(ResourceCollection narrowed) {
        return new Instances(client, narrowed);
    }

    @Override
    Instance typed(Resource resource) {
        return new Instance(client, resource);
    }

    /** Starts them again. */
    public void start() {
        collection().action("Start");
    }

    /** Stops them. */
    public void stop() {
        collection().action("Stop");
    }

    /** Boots them anew. */
    public void reboot() {
        collection().action("Reboot");
    }

    /** Ends them for good: all of the region's where nothing narrows them. */
    public void terminate() {
        collection().action("Terminate");
    }

    /** Gives them tags. */
    public void createTags(Map<String, String> tags) {
        collection().action("CreateTags", Map.of("Tags", Ec2.tags(tags)));
    }
}
