package followup.mail;

import java.util.Locale;

/**
 * What can be wrong with a mail and still be read around. {@code messages_*.properties} of this package say for each what was found ({@code damage.NAME.found})
 * and what was made of it ({@code damage.NAME.did}); {@code {0}}, {@code {1}} … are the details told here.
 */
enum Damage {
    /** Bytes of the mail, bytes read. */
    TOO_LARGE,
    NO_HEADER,
    BEFORE_HEADER,
    BARE_CR,
    /** Fields read. */
    TOO_MANY_HEADERS,
    /** Bytes read of the field. */
    LONG_HEADER,
    FOLDED_WITHOUT_BLANK,
    NO_BLANK_LINE,
    STRAY_HEADER_LINE,
    BROKEN_HEADER_LINE,
    RAW_CHARACTERS,
    ENDLESS_WORD,
    BROKEN_STRUCTURE,
    /** Parts read. */
    TOO_MANY_PARTS,
    EMPTY_MULTIPART,
    WRONG_BOUNDARY,
    /** Mails inside mails that are opened. */
    TOO_DEEP,
    ENCRYPTED,
    ENCRYPTED_TEXT,
    BROKEN_TNEF,
    UNKNOWN_TEXT_TYPE,
    /** Bytes read. */
    TOO_MANY_BYTES,
    /** Characters read. */
    TOO_MANY_CHARACTERS,
    /** Lines read. */
    TOO_MANY_LINES,
    HTML_LABELLED_PLAIN,
    BROKEN_HTML,
    UNKNOWN_ENCODING,
    UNLABELLED_BASE64,
    URL_BASE64,
    NO_BASE64,
    AFTER_BASE64,
    /** Bytes skipped. */
    FOREIGN_IN_BASE64,
    UNLABELLED_QUOTED_PRINTABLE,
    /** Signs kept. */
    BARE_EQUALS_SIGNS,
    FORBIDDEN_CHARACTERS,
    /** The charset the bytes prove. */
    NO_CHARSET,
    /** The charset the bytes prove, the declared one. */
    OTHER_CHARSET,
    /** The charset taken, characters lost. */
    UNKNOWN_CHARACTERS,
    /** The charset taken, characters lost, the declared one. */
    CHARACTERS_BEYOND_CHARSET,
    /** How many more there are. */
    FURTHER;

    /** The beginning of its keys. */
    String key() {
        return "damage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
