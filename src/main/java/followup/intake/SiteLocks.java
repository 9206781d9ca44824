package followup.intake;

import followup.site.Site;
import java.util.Collection;

/**
 * Whatever above must be locked per site before answers are recorded. Several mails are recorded in one transaction: all its locks are
 * taken first and in one order, so that two nodes, or a node and a person, never wait for each other in a circle. Joins the caller's
 * transaction.
 */
public interface SiteLocks {

    void lock(Collection<Site.Code> sites);
}
