/** The application: starts the service or runs one of its commands, and wires what no single package owns. */
@NullMarked
package followup;

import org.jspecify.annotations.NullMarked;
