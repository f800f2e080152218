package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command of the user's prints: a JSON object with {@code Version} 1, {@code AccessKeyId}, {@code SecretAccessKey},
 * and where it likes {@code SessionToken}, {@code Expiration}, {@code AccountId}. No shell reads the command. Each question runs
 * it. Thread-safe.
 *
 * <p>Follows "Process credential provider" of the AWS SDKs and Tools Reference Guide.
 */
final class ProcessCredentials implements CredentialsProvider {

    private final Outside outside;
    private final Supplier<@Nullable String> command;
    private final Supplier<@Nullable String> account;
    private final CredentialsOrigin origin;

    private ProcessCredentials(
            Outside outside,
            Supplier<@Nullable String> command,
            Supplier<@Nullable String> account,
            CredentialsOrigin origin) {
        this.outside = outside;
        this.command = command;
        this.account = account;
        this.origin = origin;
    }

    /** The {@code credential_process} of a profile. */
    static ProcessCredentials ofProfile(Outside outside, SelectedProfile profile) {
        return new ProcessCredentials(
                outside,
                () -> profile.settings().get("credential_process"),
                () -> profile.settings().get("aws_account_id"),
                new CredentialsOrigin("custom-process", "v,w", "credential_process of " + profile));
    }

    /** A command that the application gives. */
    static ProcessCredentials ofCommand(Outside outside, String command) {
        return new ProcessCredentials(
                outside,
                () -> command,
                () -> null,
                new CredentialsOrigin("custom-process", "w", "a command given in code"));
    }

    @Override
    public @Nullable Credentials resolve() {
        String line = command.get();
        if (line == null) {
            return null;
        }
        String printed =
                new ProcessRun(outside.nanoTime()).output(origin.place(), CommandLine.split(line, outside.windows()));
        JsonObject json = JsonObject.parse("The output of " + origin.place(), printed);
        Object version = json.members().get("Version");
        if (!(version instanceof Integer number) || number != 1) {
            throw new ClientException("The output of " + origin.place() + " must have Version 1; "
                    + (version == null ? "it has none" : "it has another"));
        }
        Credentials found = json.credentials("SessionToken", origin);
        return found.accountId() != null
                ? found
                : new Credentials(
                        found.accessKeyId(),
                        found.secretAccessKey(),
                        found.sessionToken(),
                        found.expiration(),
                        account.get(),
                        origin);
    }

    /** Nothing: a profile without a command is the usual thing. */
    @Override
    public String describe() {
        return "";
    }
}
