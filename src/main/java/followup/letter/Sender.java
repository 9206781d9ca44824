package followup.letter;

import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.ReplyAddress;
import followup.wording.Bilingual;
import followup.wording.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * Who our letters come from and where replies go. With a real mail server the addresses must be set: the service does not start with
 * those of the sandbox, since nobody could answer them.
 */
@Component
class Sender {

    /** Ends the addresses that the sandbox uses; reserved, so that no real address is ever mistaken for one (RFC 2606). */
    private static final String SANDBOX_DOMAIN = ".example";

    private static final Wording WORDING = Wording.of(Sender.class);

    private final String address;
    private final Bilingual name;
    private final ReplyAddress reply;

    /**
     * @param name {@code followup.sender.name}; when empty, the letters' own words in their language
     * @param mailServer {@code spring.mail.host}; empty in the sandbox
     */
    Sender(
            @Value("${followup.sender.address}") String address,
            @Value("${followup.sender.name:}") String name,
            @Value("${followup.reply.address}") String replyAddress,
            @Value("${followup.reply.separator}") String separator,
            @Value("${spring.mail.host:}") String mailServer) {
        if (!mailServer.isBlank()) {
            requireReal("followup.sender.address", address);
            requireReal("followup.reply.address", replyAddress);
        }
        if (!MailComposer.accepts(new MailAddress("", address))) {
            throw refused("followup.sender.address", address, "sender.no-address");
        }
        if (!MailComposer.accepts(new MailAddress(name, address))) {
            throw refused("followup.sender.name", name, "sender.no-name");
        }
        this.address = address;
        this.name = name.isBlank() ? WORDING.say("sender.name") : Bilingual.plain(name.strip());
        this.reply = reply(replyAddress, separator);
    }

    private static ReplyAddress reply(String address, String separator) {
        try {
            return new ReplyAddress(address, separator);
        } catch (IllegalArgumentException problem) {
            throw new InvalidConfigurationPropertyValueException(
                    "followup.reply.address", address + " " + separator, String.valueOf(problem.getMessage()));
        }
    }

    private static void requireReal(String setting, String address) {
        if (address.isBlank() || address.endsWith(SANDBOX_DOMAIN)) {
            throw refused(setting, address, "sender.not-set");
        }
    }

    private static InvalidConfigurationPropertyValueException refused(String setting, String value, String key) {
        Bilingual reason = WORDING.say(key);
        return new InvalidConfigurationPropertyValueException(setting, value, reason.ja() + " / " + reason.en());
    }

    MailAddress from(Language language) {
        return new MailAddress(name(language), address);
    }

    String name(Language language) {
        return language.of(name);
    }

    String address() {
        return address;
    }

    ReplyAddress reply() {
        return reply;
    }

    /** Our domain, with which Message-IDs end. */
    String domain() {
        return new MailAddress("", address).domain();
    }
}
