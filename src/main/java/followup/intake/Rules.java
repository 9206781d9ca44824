package followup.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What machines write, as data: a file of rules, each below the lines it was written for. The form of the file is told at the head of
 * {@code bounces.txt}.
 */
final class Rules {

    /** The part of a mail a rule looks at. */
    enum Where {
        FROM,
        SUBJECT,
        HEADER,
        TEXT
    }

    /**
     * One rule.
     *
     * @param verdict what a match says
     * @param examples real-looking lines that must match
     */
    record Rule(Where where, String verdict, Wording wording, List<String> examples) {}

    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = all;
    }

    /**
     * Reads a file beside this class.
     *
     * @throws IllegalStateException when a line is no rule; the message names it
     */
    static Rules read(String file) {
        var stream = Objects.requireNonNull(Rules.class.getResourceAsStream(file), file);
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Rules(rules(file, in.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Rule> all() {
        return all;
    }

    /** Where in {@code text} the first rule matches, in the order of the file, among those that look there and say one of the verdicts. */
    Optional<Match> first(Where where, Folded text, Set<String> verdicts) {
        for (Rule rule : all) {
            if (rule.where() == where && verdicts.contains(rule.verdict())) {
                int at = rule.wording().find(text);
                if (at >= 0) {
                    return Optional.of(new Match(rule.verdict(), at));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the first of all matches of one verdict stands in {@code text}, or -1. */
    int earliest(Where where, Folded text, String verdict) {
        int earliest = -1;
        for (Rule rule : all) {
            if (rule.where() == where && rule.verdict().equals(verdict)) {
                int at = rule.wording().find(text);
                earliest = at >= 0 && (earliest < 0 || at < earliest) ? at : earliest;
            }
        }
        return earliest;
    }

    /** How many rules of one verdict match. */
    long count(Where where, Folded text, String verdict) {
        return all.stream()
                .filter(rule -> rule.where() == where
                        && rule.verdict().equals(verdict)
                        && rule.wording().find(text) >= 0)
                .count();
    }

    boolean say(Where where, Folded text, String verdict) {
        return first(where, text, Set.of(verdict)).isPresent();
    }

    /** The verdicts of this file that are enhanced status codes. */
    Set<String> statuses() {
        var statuses = new HashSet<String>();
        all.stream()
                .map(Rule::verdict)
                .filter(verdict -> Character.isDigit(verdict.charAt(0)))
                .forEach(statuses::add);
        return statuses;
    }

    /** @param at offset in the folded text */
    record Match(String verdict, int at) {}

    private static List<Rule> rules(String file, List<String> lines) {
        var rules = new ArrayList<Rule>();
        var examples = new ArrayList<String>();
        boolean ruleBefore = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(">")) {
                if (ruleBefore) {
                    examples.clear();
                }
                examples.add(line.substring(1).strip());
                ruleBefore = false;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(rule(file + ":" + (i + 1), line, List.copyOf(examples)));
                ruleBefore = true;
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String place, String line, List<String> examples) {
        int colon = line.indexOf(": ");
        int blank = line.indexOf(' ');
        if (blank < 1 || colon < blank) {
            throw new IllegalStateException(place + ": expected \"where verdict: pattern\", found \"" + line + "\"");
        }
        var where = Where.valueOf(line.substring(0, blank).toUpperCase(Locale.ROOT));
        return new Rule(
                where, line.substring(blank + 1, colon).strip(), Wording.of(line.substring(colon + 2)), examples);
    }
}
