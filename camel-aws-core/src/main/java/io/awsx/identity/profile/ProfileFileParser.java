package io.awsx.identity.profile;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of one profile file, line by line.
 *
 * <p>Follows the format description of the AWS SDKs and the shared parser test cases of Smithy, and boto3 in that a
 * line whose first visible character is {@code #} or {@code ;} is a comment however far it is indented. Messages hold
 * line numbers instead of lines: a line may be a misplaced secret.
 */
final class ProfileFileParser {

    private static final String DEFAULT = "default";
    private static final Set<String> OF_CONFIG = Set.of("profile", "sso-session", "services");
    private static final int MAX_WARNINGS = 20;

    private final String location;
    private final ProfileFile.Kind kind;
    private final Map<String, Map<String, ProfileProperty>> profiles = new LinkedHashMap<>();
    private final Map<String, Map<String, ProfileProperty>> ssoSessions = new LinkedHashMap<>();
    private final Map<String, Map<String, ProfileProperty>> services = new LinkedHashMap<>();
    /** What [default] says in the config file; only counts where there is no [profile default]. */
    private final Map<String, Map<String, ProfileProperty>> plainDefault = new LinkedHashMap<>();

    private final List<String> warnings = new ArrayList<>();

    private int line;
    private boolean inSection;
    /** The section lines go to; null before the first and within an ignored one. */
    private @Nullable Map<String, ProfileProperty> section;

    private boolean inProperty;
    /** The property continuation lines go to; null outside one and below an ignored one. */
    private @Nullable String property;

    private int propertyLine;
    private final StringBuilder value = new StringBuilder();
    private Map<String, String> nested = new LinkedHashMap<>();

    private ProfileFileParser(String location, ProfileFile.Kind kind) {
        this.location = location;
        this.kind = kind;
    }

    /**
     * Parses a file's text.
     *
     * @throws ClientException where a line breaks the format; the message names file and line
     */
    static ProfileFile parse(String location, ProfileFile.Kind kind, String text) {
        ProfileFileParser parser = new ProfileFileParser(location, kind);
        text.lines().forEach(parser::line);
        return parser.finish();
    }

    private void line(String text) {
        line++;
        String stripped = text.strip();
        if (stripped.isEmpty() || isCommentStart(stripped.charAt(0))) {
            return;
        }
        if (isBlank(text.charAt(0))) {
            continuation(stripped);
        } else if (stripped.charAt(0) == '[') {
            section(stripped);
        } else {
            property(withoutComment(stripped));
        }
    }

    private void section(String text) {
        int end = text.indexOf(']');
        String rest = end < 0 ? "" : text.substring(end + 1).strip();
        if (end < 0 || (!rest.isEmpty() && !isCommentStart(rest.charAt(0)))) {
            throw broken("Section definition must end with ']'");
        }
        endProperty();
        inSection = true;
        inProperty = false;
        section = sectionNamed(text.substring(1, end).strip());
    }

    private @Nullable Map<String, ProfileProperty> sectionNamed(String text) {
        int space = 0;
        while (space < text.length() && !isBlank(text.charAt(space))) {
            space++;
        }
        String word = text.substring(0, space);
        String name = text.substring(space).strip();
        Map<String, Map<String, ProfileProperty>> group;
        if (kind == ProfileFile.Kind.CREDENTIALS) {
            group = OF_CONFIG.contains(word) && !name.isEmpty() ? null : profiles;
            name = text;
        } else if (word.equals(DEFAULT) && name.isEmpty()) {
            group = plainDefault;
            name = word;
        } else {
            group = switch (word) {
                case "profile" -> profiles;
                case "sso-session" -> ssoSessions;
                case "services" -> services;
                default -> null;
            };
            name = unquoted(name);
        }
        if (group == null || !isSectionName(name)) {
            ignore(
                    kind == ProfileFile.Kind.CREDENTIALS
                            ? "the section, which is not [NAME] with a valid name"
                            : "the section, which is none of [default], [profile NAME], [sso-session NAME] and"
                                    + " [services NAME] with a valid name");
            return null;
        }
        return group.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    /** A name as the AWS command line writes it: in quotes where it has spaces. Without quotes it has none. */
    private static String unquoted(String text) {
        char quote = text.isEmpty() ? ' ' : text.charAt(0);
        int last = text.length() - 1;
        if (quote == '\'' || quote == '"') {
            return text.indexOf(quote, 1) == last ? text.substring(1, last) : "";
        }
        return text.chars().anyMatch(c -> isBlank((char) c)) ? "" : text;
    }

    /** Whatever people call their profiles, in any script, but no control character. */
    private static boolean isSectionName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    private void property(String text) {
        if (!inSection) {
            throw broken("Expected a section definition, found a property");
        }
        endProperty();
        inProperty = true;
        if (section == null) {
            return;
        }
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw broken("Expected an '=' sign defining a property");
        }
        String name = text.substring(0, equals).strip();
        if (name.isEmpty()) {
            throw broken("Property did not have a name");
        }
        if (!isName(name)) {
            ignore("the property, whose name is not valid");
            return;
        }
        property = name.toLowerCase(Locale.ROOT);
        propertyLine = line;
        value.append(text.substring(equals + 1).strip());
    }

    private void continuation(String text) {
        if (!inSection) {
            throw broken("Expected a section definition, found continuation");
        }
        if (section == null) {
            return;
        }
        if (!inProperty) {
            throw broken("Expected a property definition, found continuation");
        }
        if (property == null) {
            return;
        }
        if (value.isEmpty()) {
            nested(text);
        } else {
            value.append('\n').append(text);
        }
    }

    private void nested(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw broken("Expected an '=' sign defining a property in sub-property");
        }
        String name = text.substring(0, equals).strip();
        if (name.isEmpty()) {
            throw broken("Property did not have a name in sub-property");
        }
        if (isName(name)) {
            nested.put(name.toLowerCase(Locale.ROOT), text.substring(equals + 1).strip());
        } else {
            ignore("the sub-property, whose name is not valid");
        }
    }

    private void endProperty() {
        if (section != null && property != null) {
            section.put(property, new ProfileProperty(value.toString(), nested, location, propertyLine));
        }
        property = null;
        value.setLength(0);
        nested = new LinkedHashMap<>();
    }

    private ProfileFile finish() {
        endProperty();
        if (profiles.containsKey(DEFAULT) && !plainDefault.isEmpty()) {
            warn(location + ": ignored [default], because there is [profile default]");
        } else {
            profiles.putAll(plainDefault);
        }
        return new ProfileFile(
                location, null, sections(profiles), sections(ssoSessions), sections(services), List.copyOf(warnings));
    }

    private static Map<String, ProfileSection> sections(Map<String, Map<String, ProfileProperty>> parsed) {
        Map<String, ProfileSection> sections = new LinkedHashMap<>();
        parsed.forEach((name, properties) -> sections.put(name, new ProfileSection(name, properties)));
        return Collections.unmodifiableMap(sections);
    }

    private void ignore(String what) {
        warn(location + " line " + line + ": ignored " + what);
    }

    private void warn(String warning) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(warning);
        } else if (warnings.size() == MAX_WARNINGS) {
            warnings.add(location + ": ignored more than that");
        }
    }

    private ClientException broken(String message) {
        return new ClientException(message + " (" + location + " line " + line + ')');
    }

    /** Cuts a comment off, which begins with # or ; after a blank. */
    private static String withoutComment(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (isCommentStart(text.charAt(i)) && isBlank(text.charAt(i - 1))) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static boolean isCommentStart(char c) {
        return c == '#' || c == ';';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Letters, digits and _-/.%@:+ of ASCII, at least one. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "_-/.%@:+".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
