package followup.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the repairs of one mail: each once, at most {@link Limits#PROBLEMS}. Not thread-safe. */
final class Problems {

    private final byte[] raw;
    private final List<Problem> list = new ArrayList<>();
    private final Set<Problem> seen = new HashSet<>();
    private int left;
    private int countedTo;
    private int line = 1;

    /** @param raw the mail whose lines are told */
    Problems(byte[] raw) {
        this.raw = raw;
    }

    /** Notes a repair of the mail as a whole. */
    void note(String found, String did) {
        add(new Problem(0, found, did));
    }

    /** Notes a repair at a byte of the raw mail; an offset below 0 means the mail as a whole. */
    void note(int offset, String found, String did) {
        if (list.size() < Limits.PROBLEMS) {
            add(new Problem(offset < 0 ? 0 : lineAt(offset), found, did));
        } else {
            left++;
        }
    }

    List<Problem> all() {
        if (left > 0 && !list.isEmpty()) {
            list.set(
                    list.size() - 1, new Problem(0, "found " + (left + 1) + " further faults", "repaired, not listed"));
            left = 0;
        }
        return List.copyOf(list);
    }

    private void add(Problem problem) {
        if (!seen.add(problem)) {
            return;
        }
        if (list.size() < Limits.PROBLEMS) {
            list.add(problem);
        } else {
            left++;
        }
    }

    private int lineAt(int offset) {
        if (offset < countedTo) {
            countedTo = 0;
            line = 1;
        }
        int end = Math.min(offset, raw.length);
        for (; countedTo < end; countedTo++) {
            boolean bareCr = raw[countedTo] == '\r' && (countedTo + 1 == raw.length || raw[countedTo + 1] != '\n');
            if (raw[countedTo] == '\n' || bareCr) {
                line++;
            }
        }
        return line;
    }
}
