package io.awsx.docs;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the errors that wrong settings and wrong calls end in, read from the sources: {@code …} stands for what is known
 * only when they are thrown.
 */
final class ErrorTexts extends TreeScanner<@Nullable Void, String> {

    /** What stands for all that is no literal. */
    static final String ANY = "…";

    private static final Set<String> EXCEPTIONS =
            Set.of("ClientException", "IllegalArgumentException", "RuntimeCamelException", "WaiterException");

    /** Methods that are given a text of which an exception is made. */
    private static final Set<String> REPORTS = Set.of("problem", "problems.add", "check.problem", "refused");

    /** What is thrown in there tells of bytes from a service or of a broken model, not of what a user wrote. */
    private static final List<String> INTERNAL = List.of("io/awsx/protocol/", "io/awsx/checksum/");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private final Map<String, String> texts = new TreeMap<>();

    private ErrorTexts() {}

    /** Each text with the class that throws it, as a path. */
    static Map<String, String> ofSources() throws IOException {
        ErrorTexts found = new ErrorTexts();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().getName().replace('\\', '/');
                String name = path.substring(path.indexOf("/src/main/java/") + "/src/main/java/".length());
                if (INTERNAL.stream().noneMatch(name::startsWith)) {
                    found.scan(unit, name);
                }
            }
        }
        return found.texts;
    }

    private static List<Path> sources() {
        return Stream.of("camel-aws-core", "camel-aws-s3x", "camel-aws-ec2x")
                .flatMap(module -> files(Page.ROOT.resolve(module).resolve("src/main/java")))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, String file) {
        if (EXCEPTIONS.contains(made.getIdentifier().toString())
                && !made.getArguments().isEmpty()) {
            add(made.getArguments().get(0), file);
        }
        return super.visitNewClass(made, file);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String file) {
        if (REPORTS.contains(call.getMethodSelect().toString())) {
            call.getArguments().forEach(argument -> add(argument, file));
        }
        return super.visitMethodInvocation(call, file);
    }

    private void add(ExpressionTree message, String file) {
        if (message instanceof ConditionalExpressionTree choice) {
            add(choice.getTrueExpression(), file);
            add(choice.getFalseExpression(), file);
            return;
        }
        String text = text(message).replaceAll(ANY + "( ?" + ANY + ")+", ANY).strip();
        if (WORD.matcher(text).find()) {
            texts.putIfAbsent(text, file);
        }
    }

    private static String text(ExpressionTree part) {
        if (part instanceof ParenthesizedTree parentheses) {
            return text(parentheses.getExpression());
        } else if (part instanceof LiteralTree literal) {
            return literal.getValue() instanceof String words ? words : ANY;
        } else if (part instanceof BinaryTree sum) {
            return text(sum.getLeftOperand()) + text(sum.getRightOperand());
        }
        return ANY;
    }
}
