package followup.mail;

/** What one mail may cost. What lies beyond a limit is left out and noted as a {@link Problem}; nothing is refused for it. */
final class Limits {

    /** Bytes of a raw mail: 32 MiB. The rest is cut off. Decoding takes up to four times as much memory. */
    static final int MAIL_BYTES = 32 << 20;

    /** Bytes of one header field with its folds: 64 KiB. Longer fields are cut. */
    static final int HEADER_BYTES = 64 << 10;

    /** Header fields of one entity: 1,000. Further ones are left out. */
    static final int HEADER_COUNT = 1_000;

    /** Entities of one mail, embedded mails included: 500. Further ones are left out. */
    static final int PARTS = 500;

    /** Multiparts inside multiparts: 20. What lies deeper is kept as one attachment. */
    static final int MULTIPART_DEPTH = 20;

    /** Mails inside mails: 5. What lies deeper is kept as one attachment. */
    static final int MAIL_DEPTH = 5;

    /** UTF-16 units of the text of one mail: 2 Mi. The rest is cut off. */
    static final int TEXT_CHARS = 2 << 20;

    /** Bytes of the text parts of one mail that are decoded, 8 MiB: HTML is bulkier than what it says. The rest is cut off. */
    static final int TEXT_BYTES = 8 << 20;

    /** Lines of the text of one mail: 50,000. The rest is cut off. */
    static final int LINES = 50_000;

    /** Addresses of one header field: 1,000. Further ones are left out. */
    static final int ADDRESSES = 1_000;

    /** Message ids of one header field: 200, the last ones, since these are the nearest. */
    static final int MESSAGE_IDS = 200;

    /** Repairs kept of one mail: 100. Further ones are counted in the last entry. */
    static final int PROBLEMS = 100;

    private Limits() {}
}
