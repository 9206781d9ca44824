package followup.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the repairs of one mail: each once, at most {@link Limits#PROBLEMS}. Not thread-safe. */
final class Problems {

    /** Bytes between two places whose line is remembered. */
    private static final int BLOCK = 1 << 16;

    private final byte[] raw;
    private final List<Problem> list = new ArrayList<>();
    private final Set<Problem> seen = new HashSet<>();
    private int left;
    private int[] linesBefore = {};

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
        if (seen.contains(problem)) {
            return;
        }
        if (list.size() < Limits.PROBLEMS) {
            seen.add(problem);
            list.add(problem);
        } else {
            left++;
        }
    }

    private int lineAt(int offset) {
        if (linesBefore.length == 0) {
            countLines();
        }
        int block = Math.min(offset, raw.length) / BLOCK;
        int line = linesBefore[block] + 1;
        for (int i = block * BLOCK; i < Math.min(offset, raw.length); i++) {
            line += isLineEnd(i) ? 1 : 0;
        }
        return line;
    }

    private void countLines() {
        linesBefore = new int[raw.length / BLOCK + 1];
        int lines = 0;
        for (int i = 0; i < raw.length; i++) {
            if (i % BLOCK == 0) {
                linesBefore[i / BLOCK] = lines;
            }
            lines += isLineEnd(i) ? 1 : 0;
        }
        if (raw.length % BLOCK == 0) {
            linesBefore[raw.length / BLOCK] = lines;
        }
    }

    private boolean isLineEnd(int at) {
        boolean bareCr = raw[at] == '\r' && (at + 1 == raw.length || raw[at + 1] != '\n');
        return raw[at] == '\n' || bareCr;
    }
}
