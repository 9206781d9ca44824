package followup.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the repairs of one mail: each once, at most {@link Limits#PROBLEMS}. Not thread-safe. */
final class Problems {

    /** Bytes between two places whose line is remembered. */
    private static final int BLOCK = 1 << 16;

    private final byte[] raw;
    private final Set<Placed> noted = new LinkedHashSet<>();
    private int left;
    private int[] linesBefore = {};

    /** @param raw the mail whose lines are told */
    Problems(byte[] raw) {
        this.raw = raw;
    }

    /** Notes a repair of the mail as a whole. */
    void note(Repair repair) {
        add(0, repair);
    }

    void note(Damage damage, Object... details) {
        note(new Repair(damage, details));
    }

    /** Notes a repair at a byte of the raw mail; an offset below 0 means the mail as a whole. */
    void note(int offset, Repair repair) {
        if (noted.size() < Limits.PROBLEMS) {
            add(offset < 0 ? 0 : lineAt(offset), repair);
        } else {
            left++;
        }
    }

    void note(int offset, Damage damage, Object... details) {
        note(offset, new Repair(damage, details));
    }

    /** The repairs noted so far, without their lines. */
    List<Repair> repairs() {
        return noted.stream().map(Placed::repair).toList();
    }

    /** The repairs in words; when there were more than are kept, the last one says how many. */
    List<Problem> all() {
        var problems = noted.stream().map(Placed::inWords).collect(Collectors.toCollection(ArrayList::new));
        if (left > 0) {
            problems.set(problems.size() - 1, new Placed(0, new Repair(Damage.FURTHER, left + 1)).inWords());
        }
        return List.copyOf(problems);
    }

    private void add(int line, Repair repair) {
        var placed = new Placed(line, repair);
        if (noted.size() < Limits.PROBLEMS) {
            noted.add(placed);
        } else if (!noted.contains(placed)) {
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

    private record Placed(int line, Repair repair) {

        Problem inWords() {
            return new Problem(line, repair.found(), repair.did());
        }
    }
}
