package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * One run of the programme, from the settings {@code followup.programme.*}. Without any setting it is a programme in
 * Japan that asks three months after the debrief and has no closing date.
 *
 * @param zone the zone in which days begin and send windows open
 * @param period from the debrief to the follow-up, in calendar months
 * @param closesOn the last day of the programme
 * @param language {@code ja} or {@code en}: the language of what has no reader of its own, such as exports
 */
@ConfigurationProperties("followup.programme")
public record Programme(
        @Nullable Bilingual name,
        @DefaultValue("Asia/Tokyo") ZoneId zone,
        @DefaultValue("P3M") Period period,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate closesOn,

        @DefaultValue("ja") String language) {

    public Programme {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("followup.programme.period must be positive, but is " + period);
        }
        if (!Contact.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("followup.programme.language must be ja or en, but is " + language);
        }
    }

    @Override
    public Bilingual name() {
        return name == null ? Wording.of(Programme.class).say("programme.name") : name;
    }
}
