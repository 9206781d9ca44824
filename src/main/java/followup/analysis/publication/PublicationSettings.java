package followup.analysis.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * The settings {@code followup.publication.*}.
 *
 * @param smallestCell sites that must stand behind a figure for it to be shown: 5 unless set, at least 2. A larger one
 *     hides more. It may be raised later; what was published stays published
 */
@ConfigurationProperties("followup.publication")
public record PublicationSettings(@DefaultValue("5") int smallestCell) {

    public PublicationSettings {
        if (smallestCell < 2) {
            throw new IllegalArgumentException(
                    "followup.publication.smallest-cell must be at least 2, but is " + smallestCell);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PublicationSettings.class)
    static class Wiring {}
}
