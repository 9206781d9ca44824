/**
 * What all pages share: the frame with its menu and language, lists in pages, and how a refusal looks. Each package's
 * own pages lie in its {@code web} sub-package, their templates in {@code templates/<package>}, their words in
 * {@code pages_ja.properties} and {@code pages_en.properties} beside its messages.
 */
@NullMarked
package followup.page;

import org.jspecify.annotations.NullMarked;
