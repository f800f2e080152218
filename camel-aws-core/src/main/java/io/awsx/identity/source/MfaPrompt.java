package io.awsx.identity.source;

/** Asks a person for the code of a multi-factor device. Asked again whenever the role's credentials are refreshed. */
@FunctionalInterface
public interface MfaPrompt {

    /**
     * The code that the device shows now. May wait for the person; other threads that need the same credentials wait
     * too.
     *
     * @param device the serial number or ARN of the device, as {@code mfa_serial} gives it
     * @return the six digits
     */
    String code(String device);
}
