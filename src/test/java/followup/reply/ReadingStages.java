package followup.reply;

import java.time.LocalDate;
import java.util.List;

/** The stages of reading one reply, each to be run alone. */
public final class ReadingStages {

    private static final LocalDate RECEIVED = LocalDate.of(2023, 2, 6);

    private final Vocabulary vocabulary;
    private final ReplyReader reader;
    private final List<SentForm> sent;
    private final ReplyText reply;

    /**
     * @param letter the text we sent
     * @param reply the text that came back
     */
    public ReadingStages(Vocabulary vocabulary, String letter, String reply) {
        this.vocabulary = vocabulary;
        this.reader = new ReplyReader(vocabulary);
        this.sent = List.of(SentForm.of(letter));
        this.reply = ReplyText.of(reply);
    }

    /** Steps 1 to 3: the lines folded, told apart and put beside what we sent. */
    public Object align() {
        var letters = new Correspondence(sent);
        var catalogue = new Catalogue(letters.codes(), letters.titles());
        var lexer = new Lexer(vocabulary, catalogue, new Dates(RECEIVED));
        var remarks = new Remarks(vocabulary, new OtherBusiness(vocabulary, catalogue));
        List<ReplyLine> folded = Folding.fold(reply.lines(), letters, ReplyReader.LONGEST_LINE);
        List<ReplyLine> layered = new Layers(vocabulary, folded).assign();
        List<ReplyLine> placed = new Signatures(vocabulary, lexer, remarks, layered).mark();
        return new Aligning(letters, vocabulary, lexer, placed).align();
    }

    /** All steps. */
    public Reading read() {
        return reader.read(reply, sent, ReadingContext.receivedOn(RECEIVED));
    }
}
