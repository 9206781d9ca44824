package followup.intake;

import followup.mail.MailAddress;
import followup.mail.MailDecoder;
import followup.reply.ReplyReader;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts of reading that know no Spring. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    MailDecoder mailDecoder() {
        return new MailDecoder();
    }

    @Bean
    ReplyReader replyReader() {
        return new ReplyReader(Vocabularies.read());
    }

    @Bean
    ReadingMail readingMail(
            Correspondence correspondence,
            ReplyReader reader,
            @Value("${followup.sender.address}") String sender,
            @Value("${followup.reply.address}") String replyAddress,
            @Value("${followup.reply.separator:+}") String separator,
            @Value("${followup.trusted-authserv-id:}") String trustedServer) {
        var ours = new OurMail(
                Set.copyOf(List.of(sender, replyAddress)),
                separator,
                MailAddress.of(sender).domain());
        return new ReadingMail(new Classifier(ours), correspondence, reader, new Authentication(trustedServer));
    }
}
