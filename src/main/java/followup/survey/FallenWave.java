package followup.survey;

import followup.site.Site;
import java.time.Instant;

/** A wave that fell due. */
public record FallenWave(Survey.Reference survey, Site.Code site, Wave wave, Instant at) {}
