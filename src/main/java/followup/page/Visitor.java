package followup.page;

import followup.wording.Bilingual;
import java.util.Optional;

/** Who looks at a page; told by the package that lets people in. */
public interface Visitor {

    /** The signed-in user's name; empty before sign-in. */
    Optional<String> name();

    /** What the user is here for; empty words before sign-in. */
    Bilingual role();

    /** Whether the user may look at what lies at {@code path}, which starts with a slash. */
    boolean mayOpen(String path);

    /** Whether the user may see addresses, names of contacts and what mails say, wherever a page would show them. */
    boolean seesMails();

    /** Whether the user may send what changes something to {@code path}. */
    boolean maySend(String path);
}
