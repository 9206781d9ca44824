package followup.page;

/**
 * A place in the menu, contributed as a bean by the package whose page it opens; shown to whoever may open it.
 *
 * @param place in the menu; lower comes first
 * @param section the key {@code menu.<section>} of the words, and what a page calls itself to be marked as the current one
 * @param path where it leads
 */
public record MenuEntry(int place, String section, String path) {}
