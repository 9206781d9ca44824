package followup.sandbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No mail server is told by the settings. */
public final class InSandbox implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return MailServers.of(context.getEnvironment()) == MailServers.SANDBOX;
    }
}
