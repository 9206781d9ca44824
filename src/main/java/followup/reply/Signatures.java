package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Step 2, continued: what a person did not write for this mail. A signature begins at a line of {@code --} or of ornaments behind which addresses
 * or a second such line stand, where addresses follow each other, or behind a farewell such as "Kind regards,"; banners and notices are known by
 * their words. Nothing that says the status of a measure is taken for either, nor a sentence that leaves no answer as it stands: a "this is only a
 * draft" counts below "Kind regards," as well.
 */
final class Signatures {

    private static final String ORNAMENTS = "-=_*~+#○●◇◆□■☆★/\\|<>^:.・…ー'\"┏┓┗┛┌┐└┘╔╗╚╝╭╮╰╯";

    /** An ornament is at least this long. */
    private static final int SHORTEST_ORNAMENT = 5;

    /** Lines of a signature behind its first line. */
    private static final int LONGEST = 20;

    /** Words, below which "Osaka Pref." is part of an address. */
    private static final int FEWEST_WORDS_OF_SENTENCE = 4;

    private final Vocabulary vocabulary;
    private final Lexer lexer;
    private final Remarks remarks;
    private final List<ReplyLine> lines;
    private final Map<Integer, Saying> said = new HashMap<>();

    /** What a line may say of measures. */
    private enum Saying {
        NOTHING,
        /** A status of something that is no measure: "ISO 27001 applied", which in a signature is only praise. */
        OF_SOMETHING_ELSE,
        OF_MEASURES
    }

    Signatures(Vocabulary vocabulary, Lexer lexer, Remarks remarks, List<ReplyLine> lines) {
        this.vocabulary = vocabulary;
        this.lexer = lexer;
        this.remarks = remarks;
        this.lines = new ArrayList<>(lines);
    }

    List<ReplyLine> mark() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT) && lines.get(i).layer() == 0) {
                if (isNotice(i) && saying(i) != Saying.OF_MEASURES) {
                    markWhile(i, endOfParagraph(i), ReplyLine.Part.BANNER);
                } else if (beginsSignature(i)) {
                    markWhile(i, endOfSignature(i), ReplyLine.Part.SIGNATURE);
                }
            } else if (isA(Vocabulary.Furniture.CLOSING, i) && saying(i) != Saying.OF_MEASURES) {
                markWhile(i, endOfParagraph(i), ReplyLine.Part.BANNER);
            }
        }
        return lines;
    }

    private boolean isNotice(int i) {
        return isA(Vocabulary.Furniture.BANNER, i)
                || isA(Vocabulary.Furniture.FOOTER, i)
                || isA(Vocabulary.Furniture.CLOSING, i);
    }

    private boolean beginsSignature(int i) {
        String key = lines.get(i).body().squeezed().text();
        boolean delimiter = key.equals("--");
        boolean ornament = isOrnament(key);
        boolean farewell = isA(Vocabulary.Furniture.FAREWELL, i);
        boolean addressHere = isA(Vocabulary.Furniture.SIGNATURE, i) && !endsSentence(key);
        if (!delimiter && !ornament && !farewell && !addressHere) {
            return false;
        }
        int end = endOfSignature(i);
        long addresses = addresses(i, end);
        boolean framed = ornament && frame(i) > 0;
        boolean signature = delimiter
                || framed
                || farewell && end - i <= LONGEST
                || ornament && addresses >= 1
                || addressHere && addresses(i, endOfAddress(i, end)) >= 2;
        boolean known = addresses >= 1 || framed || farewell;
        return signature
                && !says(i, end, known ? Saying.OF_MEASURES : Saying.OF_SOMETHING_ELSE)
                && !unsettlesAnswers(i + 1, end);
    }

    /** "PS: This is only a draft": sentence by sentence, for the end of one line may be the beginning of the next; not in the lines of a notice. */
    private boolean unsettlesAnswers(int from, int to) {
        Passage paragraph = Passage.empty();
        boolean notice = false;
        for (int i = from; i < to; i++) {
            boolean text =
                    lines.get(i).is(ReplyLine.Part.TEXT) && !lines.get(i).body().isBlank();
            notice = text && (notice || isNotice(i));
            if (text && !notice) {
                paragraph = paragraph
                        .plus(Passage.lineBreak(lines.get(i).body().line()))
                        .plus(lines.get(i).body());
            } else if (unsettlesAnswers(paragraph)) {
                return true;
            } else {
                paragraph = Passage.empty();
            }
        }
        return unsettlesAnswers(paragraph);
    }

    private boolean unsettlesAnswers(Passage paragraph) {
        return !paragraph.isBlank() && lexer.sentences(paragraph).stream().anyMatch(remarks::unsettleAnswersByName);
    }

    private long addresses(int i, int endOfLayer) {
        return IntStream.range(i + 1, Math.min(endOfLayer, i + LONGEST))
                .filter(k -> isA(Vocabulary.Furniture.SIGNATURE, k))
                .count();
    }

    /** An address has no sentences: above it, 株式会社青葉茶舗の山田 may be the broken line of a greeting. */
    private int endOfAddress(int from, int to) {
        return IntStream.range(from, to)
                .filter(k -> hasSentence(lines.get(k).body().squeezed().text()) || isEnglishSentence(k))
                .findFirst()
                .orElse(to);
    }

    private static boolean isOrnament(String key) {
        return key.length() >= SHORTEST_ORNAMENT && key.chars().allMatch(c -> ORNAMENTS.indexOf(c) >= 0);
    }

    /** To the second of two lines of the same ornament, or to the end of what was written. */
    private int endOfSignature(int i) {
        int frame = frame(i);
        return frame > 0 ? frame + 1 : endOfLayer(i);
    }

    /** Where a line of the same ornament closes the frame that this one opens around something; 0 for nowhere. */
    private int frame(int i) {
        String ornament = lines.get(i).body().squeezed().text();
        int end = isOrnament(ornament) ? Math.min(endOfLayer(i), i + LONGEST) : 0;
        return IntStream.range(i + 2, Math.max(i + 2, end))
                .filter(k -> lines.get(k).body().squeezed().text().equals(ornament))
                .findFirst()
                .orElse(0);
    }

    private static boolean hasSentence(String key) {
        return key.indexOf('。') >= 0 || endsSentence(key);
    }

    /** "We appreciate your continued support." */
    private boolean isEnglishSentence(int i) {
        String text = lines.get(i).body().text();
        return text.endsWith(".")
                && text.split(" ").length >= FEWEST_WORDS_OF_SENTENCE
                && !isA(Vocabulary.Furniture.SIGNATURE, i);
    }

    private static boolean endsSentence(String key) {
        return key.endsWith("。")
                || key.endsWith("です")
                || key.endsWith("ます")
                || key.endsWith("様")
                || key.endsWith("御中")
                || key.endsWith(",")
                || key.endsWith("、");
    }

    private boolean isA(Vocabulary.Furniture kind, int i) {
        return lines.get(i).is(ReplyLine.Part.TEXT)
                && vocabulary.isFurniture(kind, lines.get(i).body());
    }

    private Saying saying(int i) {
        return said.computeIfAbsent(
                i,
                line -> isNotice(line)
                        ? inNotice(lexer.tokens(lines.get(line).body()), isA(Vocabulary.Furniture.FOOTER, line))
                        : saying(lines.get(line).body(), isA(Vocabulary.Furniture.SIGNATURE, line)));
    }

    /** A notice is known by its words; only what names measures in it is looked at. */
    private static Saying inNotice(List<Token> line, boolean footer) {
        List<Token> notice = footer ? behindProgram(line) : line;
        boolean names = notice.stream().anyMatch(Token::isNamed)
                || Groups.isAbout(notice, Role.ALL)
                || Groups.isAbout(notice, Role.REST);
        return names ? Saying.OF_MEASURES : Saying.NOTHING;
    }

    /** What stands behind "Sent with K-9 Mail.", in which the program's name is no measure unless something is said of it. */
    private static List<Token> behindProgram(List<Token> footer) {
        int stop = Tokens.first(footer, token -> token.is(Token.Sign.Kind.STOP));
        int end = stop < 0 ? footer.size() : stop;
        int name = Tokens.first(footer, Token::isNamed);
        boolean said = name >= 0
                && name < end
                && footer.subList(name + 1, end).stream()
                        .anyMatch(token -> token.is(Role.STATUS)
                                || token instanceof Token.Number
                                || token.is(Token.Sign.Kind.COLON)
                                || token.is(Role.DOUBT)
                                || token.is(Role.NEGATION));
        return said ? footer : footer.subList(end, footer.size());
    }

    /** @param address whether the line is one of an address, in which W-2 is a building */
    private Saying saying(Passage line, boolean address) {
        boolean unknown = false;
        boolean ofSomething = false;
        boolean named = false;
        for (Token token : lexer.tokens(line)) {
            named |= token.isNamed();
            boolean status = token.is(Role.STATUS) && token.words().length() > 1;
            if (token.is(Role.REST) || status && !unknown || named && (status || !address)) {
                return Saying.OF_MEASURES;
            }
            ofSomething |= status;
            unknown |= token instanceof Token.Other;
            unknown &= !token.is(Token.Sign.Kind.STOP);
        }
        return ofSomething ? Saying.OF_SOMETHING_ELSE : Saying.NOTHING;
    }

    private boolean says(int from, int to, Saying least) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT) && saying(i).compareTo(least) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int endOfParagraph(int i) {
        int end = i;
        while (end < lines.size()
                && lines.get(end).is(ReplyLine.Part.TEXT)
                && lines.get(end).layer() == lines.get(i).layer()
                && saying(end) != Saying.OF_MEASURES) {
            end++;
        }
        return end;
    }

    private int endOfLayer(int i) {
        int end = i;
        while (end < lines.size()
                && lines.get(end).layer() == 0
                && !lines.get(end).is(ReplyLine.Part.INTRODUCTION)) {
            end++;
        }
        return end;
    }

    private void markWhile(int from, int to, ReplyLine.Part part) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT)) {
                lines.set(i, lines.get(i).as(part));
            }
        }
    }
}
