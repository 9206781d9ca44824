package followup.calendar;

import followup.wording.Bilingual;
import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param name as people call it: the law itself knows the substitute and the citizens' holiday only as 休日
 */
public record Holiday(LocalDate date, Bilingual name) {}
