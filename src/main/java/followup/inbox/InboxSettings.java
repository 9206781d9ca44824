package followup.inbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the mailbox is told by the settings; without them the sandbox provides one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchingRules.class)
class InboxSettings {

    @Bean
    MailboxSession mailboxSession(Mailbox mailbox, FetchingRules rules) {
        return new MailboxSession(mailbox, rules);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("followup.mailbox.host")
    @EnableConfigurationProperties(Mailbox.class)
    static class OnServer {}
}
