package followup.site;

/** What the diagnosis found at a site; site, category and title tell it from the others. */
public record Finding(Site.Code site, Category category, Risk risk, String title) {}
