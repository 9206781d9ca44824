/** Words for people, in Japanese and English, kept in message bundles beside the package that says them. */
@NullMarked
package followup.wording;

import org.jspecify.annotations.NullMarked;
