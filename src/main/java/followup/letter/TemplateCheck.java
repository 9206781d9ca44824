package followup.letter;

import followup.letter.TemplateText.Tag;
import followup.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for everything that could go wrong with one template before a mail is made of it. */
final class TemplateCheck {

    private static final Wording WORDING = Wording.of(TemplateCheck.class);

    private final String file;
    private final Variables variables;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final Set<String> named = new HashSet<>();

    private TemplateCheck(String file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    /** A subject is one line, or what follows its line break would become a header. */
    static List<TemplateProblem> ofSubject(String file, String source, Variables variables) {
        var check = new TemplateCheck(file, variables);
        var lines = source.lines().toList();
        if (source.isBlank()) {
            check.report(0, "template.empty");
        } else if (lines.size() > 1) {
            check.report(2, "template.subject-of-several-lines");
        }
        check.read(source);
        check.require(variables.requiredInSubject());
        return check.problems;
    }

    static List<TemplateProblem> ofBody(String file, String source, Variables variables) {
        var check = new TemplateCheck(file, variables);
        if (source.isBlank()) {
            check.report(0, "template.empty");
        }
        check.read(source);
        check.require(variables.required());
        return check.problems;
    }

    private void read(String source) {
        controls(source);
        var text = TemplateText.of(source);
        text.strays().forEach(line -> report(line, "template.stray-braces"));
        text.tags().forEach(this::read);
        open.descendingIterator().forEachRemaining(tag -> report(tag.line(), "template.unclosed-section", tag.name()));
    }

    private void controls(String source) {
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            int control = line.codePoints()
                    .filter(c -> Character.isISOControl(c) && c != '\t')
                    .findFirst()
                    .orElse(-1);
            if (control >= 0) {
                report(number, "template.control-character", "U+%04X".formatted(control));
            }
        }
    }

    private void read(Tag tag) {
        switch (tag.kind()) {
            case VARIABLE -> variable(tag);
            case SECTION, INVERTED_SECTION -> {
                section(tag);
                open.push(tag);
            }
            case END -> end(tag);
            case COMMENT -> {}
            case UNESCAPED -> report(tag.line(), "template.unescaped", tag.name());
            case OTHER -> report(tag.line(), "template.unsupported-tag", tag.name());
        }
    }

    private void variable(Tag tag) {
        named.add(tag.name());
        if (isEntryValue(tag.name()) || variables.values().contains(tag.name())) {
            return;
        }
        if (variables.knows(tag.name())) {
            report(tag.line(), "template.section-only", tag.name());
        } else {
            unknown(tag);
        }
    }

    private void section(Tag tag) {
        named.add(tag.name());
        if (!isEntryValue(tag.name()) && !variables.knows(tag.name())) {
            unknown(tag);
        }
    }

    private void unknown(Tag tag) {
        report(tag.line(), "template.unknown-variable", tag.name(), knownHere());
    }

    /** Within a list's section the values of an entry may be named as well. */
    private boolean isEntryValue(String name) {
        return entryValues().contains(name);
    }

    private Set<String> entryValues() {
        return open.stream()
                .filter(tag -> tag.kind() == TemplateText.Kind.SECTION)
                .map(tag -> variables.lists().getOrDefault(tag.name(), Set.of()))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private String knownHere() {
        var entry = entryValues();
        return entry.isEmpty()
                ? variables.names()
                : String.join(", ", entry.stream().sorted().toList()) + ", " + variables.names();
    }

    private void end(Tag tag) {
        if (open.isEmpty() || !open.peek().name().equals(tag.name())) {
            report(tag.line(), "template.end-without-section", tag.name());
        } else {
            open.pop();
        }
    }

    private void require(Set<String> required) {
        required.stream()
                .filter(name -> !named.contains(name))
                .sorted()
                .forEach(name -> report(0, "template.missing-variable", name));
    }

    private void report(int line, String key, Object... arguments) {
        problems.add(new TemplateProblem(file, line, WORDING.say(key, arguments)));
    }
}
