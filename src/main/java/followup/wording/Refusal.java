package followup.wording;

import java.util.Map;

/**
 * Something a user asked for and did not get, with the reason in both languages: where, what was found, what was
 * expected and what to do. The edge of the service turns it into a problem response (RFC 9457); nothing half-done
 * stays behind, since it ends the transaction.
 */
public class Refusal extends RuntimeException {

    /** What the refusal means for the caller. */
    public enum Kind {
        /** The request itself is wrong; repeating it unchanged will fail again. */
        BAD_INPUT(400),
        /** What the request is about is not there. */
        NOT_FOUND(404),
        /** The request is fine, but not in the present state. */
        CONFLICT(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status code of the response (RFC 9110, section 15.5). */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String type;
    private final transient Bilingual words;

    /**
     * @param type a stable name in kebab-case that scripts may rely on, such as {@code debrief-already-requested}
     */
    public Refusal(Kind kind, String type, Bilingual words) {
        super(words.en());
        this.kind = kind;
        this.type = type;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public Bilingual words() {
        return words;
    }

    /** Further members of the problem response, by name; none unless a refusal has more to show. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
