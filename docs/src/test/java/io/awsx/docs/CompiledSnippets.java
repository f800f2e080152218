package io.awsx.docs;

import io.awsx.testkit.TestJvm;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All snippets of Java, compiled at once and in memory. */
final class CompiledSnippets extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    CompiledSnippets(List<JavaSnippet> snippets) {
        super(CompiledSnippets.class.getClassLoader());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        Map<String, JavaSnippet> byName = new HashMap<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (JavaSnippet snippet : snippets) {
            byName.put("/snippets/" + snippet.name() + ".java", snippet);
            sources.add(new Source(snippet));
        }
        List<String> options = List.of(
                "-proc:none", "-parameters", "-nowarn", "-classpath", TestJvm.classPath(CompiledSnippets.class));
        compiler.getTask(null, files(compiler, told), told, options, null, sources)
                .call();
        told.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .forEach(problem -> problems.add(
                        problem.getSource() == null
                                ? problem.getMessage(Locale.ROOT)
                                : byName.get(problem.getSource().getName()).place(problem.getLineNumber()) + ": "
                                        + problem.getMessage(Locale.ROOT)));
    }

    /** What the compiler minds, by page and line. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** A new instance of a snippet's class. */
    Stage stage(JavaSnippet snippet) throws ReflectiveOperationException {
        return (Stage)
                loadClass("snippets." + snippet.name()).getDeclaredConstructor().newInstance();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private JavaFileManager files(JavaCompiler compiler, DiagnosticCollector<JavaFileObject> told) {
        StandardJavaFileManager standard = compiler.getStandardFileManager(told, Locale.ROOT, null);
        return new ForwardingJavaFileManager<JavaFileManager>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new Output(name, classes.computeIfAbsent(name, key -> new ByteArrayOutputStream()));
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(JavaSnippet snippet) {
            super(URI.create("string:///snippets/" + snippet.name() + ".java"), Kind.SOURCE);
            text = snippet.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes;

        Output(String name, ByteArrayOutputStream bytes) {
            super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
