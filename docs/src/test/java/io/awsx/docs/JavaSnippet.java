package io.awsx.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A snippet of Java as a class: statements in a method of a {@link Stage}, declarations as its members, a chain that begins
 * with a dot behind a {@code from}.
 *
 * @param name of the class, in the package of all of them
 */
record JavaSnippet(Snippet snippet, String name) {

    private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);
    private static final Pattern DECLARATION =
            Pattern.compile("\\A\\s*(@\\w+(\\([^)]*\\))?\\s+)*(public |final |static )*(class|record|interface|enum) ");
    private static final Pattern METHOD = Pattern.compile("\\A\\s*@\\w+(\\([^)]*\\))?\\s*\\n");
    private static final Pattern OF_RUNTIMES =
            Pattern.compile("@(Bean|SpringBootApplication|ApplicationScoped|Inject|Named|QuarkusTest)\\b");
    private static final Pattern ROUTES = Pattern.compile("\\A(\\s|//[^\\n]*\\n)*from\\(");
    private static final Pattern ONE_LINE_RECORD = Pattern.compile("^(public )?record .*\\{\\}$", Pattern.MULTILINE);

    /** What readers import; who names a class of another package shows its import. */
    private static final List<String> IMPORTS = List.of(
            "java.math.BigDecimal",
            "java.net.URI",
            "java.nio.file.Path",
            "java.time.*",
            "java.util.ArrayList",
            "java.util.Iterator",
            "java.util.List",
            "java.util.Map",
            "java.util.Optional",
            "java.util.Set",
            "io.awsx.*",
            "io.awsx.camel.generic.AwsxComponent",
            "io.awsx.camel.idempotent.*",
            "io.awsx.ec2x.Ec2Component",
            "io.awsx.error.*",
            "io.awsx.identity.Credentials",
            "io.awsx.identity.CredentialsProvider",
            "io.awsx.observe.*",
            "io.awsx.resource.*",
            "io.awsx.resource.data.Resource",
            "io.awsx.resource.data.ResourceCatalog",
            "io.awsx.resource.dynamodb.*",
            "io.awsx.s3x.S3Component",
            "io.awsx.testing.ScriptedAws",
            "io.awsx.transfer.TransferSettings",
            "io.awsx.waiting.WaitLimits",
            "org.apache.camel.CamelContext",
            "org.apache.camel.Exchange",
            "org.apache.camel.ProducerTemplate",
            "org.apache.camel.builder.RouteBuilder",
            "org.apache.camel.impl.DefaultCamelContext",
            "org.apache.camel.main.Main",
            "org.apache.camel.spi.DataType",
            "org.apache.camel.spi.IdempotentRepository",
            "org.junit.jupiter.api.Test",
            "static io.awsx.resource.dynamodb.Conditions.*",
            "static org.assertj.core.api.Assertions.assertThat");

    /** Those that can be compiled here: what stands in other runtimes is compiled by the tests of these. */
    static List<JavaSnippet> all() {
        List<JavaSnippet> all = new ArrayList<>();
        Snippet.in("java").stream()
                .filter(snippet -> !OF_RUNTIMES.matcher(snippet.text()).find())
                .forEach(snippet -> all.add(new JavaSnippet(snippet, "Snippet" + all.size())));
        return all;
    }

    /** Whether it is nothing but routes, which can be loaded. */
    boolean isRoutes() {
        return ROUTES.matcher(snippet.text()).find();
    }

    /** The line of the source that holds the snippet's first line. */
    private static int offset(String before) {
        return (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Where in its page a line of {@link #source} stands. */
    String place(long line) {
        return snippet.page() + ':' + (snippet.line() + line - 1 - offset(head()));
    }

    /** The source of the class. */
    String source() {
        String code = ONE_LINE_RECORD
                .matcher(IMPORT.matcher(snippet.text()).replaceAll(""))
                .replaceAll("")
                .replace("{ ... }", "{ }");
        boolean members =
                DECLARATION.matcher(code).find() || METHOD.matcher(code).find();
        StringBuilder source = new StringBuilder(head());
        if (members) {
            source.append(code).append("\n@Override public void configure() {}\n");
        } else {
            String start = code.strip().startsWith(".") ? "from(\"direct:snippet\")" : "";
            source.append("@Override public void configure() throws Exception { ")
                    .append(start)
                    .append(code)
                    .append("\n;}\n");
        }
        ONE_LINE_RECORD
                .matcher(snippet.text())
                .results()
                .forEach(found -> source.append(found.group()).append('\n'));
        return source.append("}\n").toString();
    }

    /** All above the snippet, ending at the line that the snippet begins in. */
    private String head() {
        StringBuilder head = new StringBuilder("package snippets;\n");
        IMPORTS.forEach(name -> head.append("import ").append(name).append(";\n"));
        IMPORT.matcher(snippet.text())
                .results()
                .forEach(found -> head.append(found.group()).append('\n'));
        return head.append("public class ")
                .append(name)
                .append(" extends io.awsx.docs.Stage {\n")
                .toString();
    }

    @Override
    public String toString() {
        return snippet.place();
    }
}
