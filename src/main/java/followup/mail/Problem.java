package followup.mail;

import followup.wording.Bilingual;

/**
 * One repair.
 *
 * @param line 1-based line of the raw mail where the damage begins; 0 when it concerns the mail as a whole
 * @param found what was wrong
 * @param did what was made of it
 */
public record Problem(int line, Bilingual found, Bilingual did) {}
