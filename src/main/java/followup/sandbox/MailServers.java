package followup.sandbox;

import org.springframework.core.env.Environment;

/** Which mail servers the settings name: both, or none; anything in between is an error. */
enum MailServers {
    /** SMTP and IMAP are told. */
    OUTSIDE,
    /** Neither is: the sandbox takes every mail. */
    SANDBOX;

    static final String SMTP = "spring.mail.host";
    static final String IMAP = "followup.mailbox.host";
    static final String CLOCK = "followup.sandbox.clock";

    /** @throws CannotStart naming the setting that is missing, empty, or has no place there */
    static MailServers of(Environment settings) {
        refuseEmpty(settings, SMTP);
        refuseEmpty(settings, IMAP);
        boolean sends = settings.containsProperty(SMTP);
        boolean receives = settings.containsProperty(IMAP);
        if (sends != receives) {
            throw CannotStart.because("half-a-mail-server", sends ? SMTP : IMAP, sends ? IMAP : SMTP);
        }
        if (sends && settings.containsProperty(CLOCK)) {
            throw CannotStart.because("clock-outside-sandbox", CLOCK, SMTP);
        }
        return sends ? OUTSIDE : SANDBOX;
    }

    private static void refuseEmpty(Environment settings, String name) {
        if (settings.containsProperty(name) && settings.getProperty(name, "").isBlank()) {
            throw CannotStart.because("empty-host", name);
        }
    }
}
