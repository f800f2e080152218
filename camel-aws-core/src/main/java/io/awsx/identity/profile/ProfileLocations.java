package io.awsx.identity.profile;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the two profile files are. Plain text, because a location need not be a valid path on this system.
 *
 * <p>Follows "Location of the shared config and credentials files" of the AWS SDKs and Tools Reference Guide, and boto3
 * in that {@code ~} and {@code $NAME} in a path given by the environment are replaced.
 *
 * @param configFile the file with settings and {@code [profile NAME]} sections
 * @param credentialsFile the file with keys and {@code [NAME]} sections
 */
public record ProfileLocations(String configFile, String credentialsFile) {

    /**
     * The locations that an environment asks for.
     *
     * @param environment the environment variables; an empty one counts as not set
     * @param userHome the home directory Java knows, used where the environment names none
     * @param osName the name of the operating system, as in the system property {@code os.name}
     */
    public static ProfileLocations of(Map<String, String> environment, String userHome, String osName) {
        boolean windows = isWindows(osName);
        String home = home(environment, userHome, osName);
        String separator = windows ? "\\" : "/";
        String folder = (home.endsWith(separator) ? home : home + separator) + ".aws" + separator;
        return new ProfileLocations(
                location(environment, "AWS_CONFIG_FILE", home, folder + "config"),
                location(environment, "AWS_SHARED_CREDENTIALS_FILE", home, folder + "credentials"));
    }

    /** Whether an operating system is Windows, by its name as in the system property {@code os.name}. */
    public static boolean isWindows(String osName) {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** The user's home directory, by the same rules as the files in it. */
    public static String home(Map<String, String> environment, String userHome, String osName) {
        String home = set(environment, "HOME");
        if (home != null || !isWindows(osName)) {
            return home == null ? userHome : home;
        }
        String profile = set(environment, "USERPROFILE");
        if (profile != null) {
            return profile;
        }
        String drive = set(environment, "HOMEDRIVE");
        String path = set(environment, "HOMEPATH");
        return drive == null || path == null ? userHome : drive + path;
    }

    private static String location(Map<String, String> environment, String variable, String home, String otherwise) {
        String given = set(environment, variable);
        return given == null ? otherwise : expand(given, home, environment);
    }

    private static String expand(String path, String home, Map<String, String> environment) {
        boolean fromHome = path.equals("~") || path.startsWith("~/") || path.startsWith("~\\");
        String rest = fromHome ? path.substring(1) : path;
        StringBuilder expanded = new StringBuilder(fromHome ? home : "");
        int at = 0;
        while (at < rest.length()) {
            int end = rest.charAt(at) == '$' ? nameEnd(rest, at + 1) : at + 1;
            String piece = rest.substring(at, end);
            String value = end == at + 1 ? null : environment.get(name(piece));
            // As in a shell script that must not fail: an unknown name stays as it is written
            expanded.append(value == null ? piece : value);
            at = end;
        }
        return expanded.toString();
    }

    private static String name(String reference) {
        return reference.startsWith("${") ? reference.substring(2, reference.length() - 1) : reference.substring(1);
    }

    private static int nameEnd(String text, int start) {
        if (start < text.length() && text.charAt(start) == '{') {
            int brace = text.indexOf('}', start);
            return brace < 0 ? start : brace + 1;
        }
        int end = start;
        while (end < text.length() && (text.charAt(end) == '_' || isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static @Nullable String set(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        return value == null || value.isEmpty() ? null : value;
    }
}
