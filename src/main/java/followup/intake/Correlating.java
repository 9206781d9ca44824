package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.EmbeddedMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whose answer a mail is. No thread key survives every mail program and gateway, so all of them are used:
 *
 * <ol>
 *   <li>the reply address with the survey's token, in any header that tells where the mail went;
 *   <li>the Message-IDs it answers;
 *   <li>the token in the text;
 *   <li>the reference in subject and text, repaired when it was retyped, and hidden in an attached form;
 *   <li>when all that decides nothing, the sender, and the measures the text is about.
 * </ol>
 */
final class Correlating {

    /** Where a mail went, as the headers of different servers tell it. */
    private static final List<String> DELIVERY_HEADERS = List.of(
            "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Original-Recipient", "X-Delivered-To");

    /**
     * Surveys suggested for their contact: 20. Who is the contact of more, a maintenance company for many sites, is
     * suggested some of them, and the measures named decide nothing, since any of the others may ask about the same.
     */
    static final int MOST_OF_ONE_PERSON = 20;

    private final Correspondence correspondence;

    Correlating(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    Correlation correlate(DecodedMail mail) {
        return correlate(mail, List.of());
    }

    /** @param ofForms the surveys whose forms are attached */
    Correlation correlate(DecodedMail mail, List<Survey.Reference> ofForms) {
        var clues = new ArrayList<Clue>();
        var text = textOf(mail);
        addresses(mail).forEach(address -> byTokens(address, Clue.Kind.REPLY_ADDRESS, clues));
        thread(mail, clues);
        byTokens(text, Clue.Kind.TEXT_TOKEN, clues);
        references(mail.subject(), Clue.Kind.SUBJECT_REFERENCE, clues);
        ofForms.stream()
                .filter(correspondence::exists)
                .forEach(survey -> clues.add(new Clue(Clue.Kind.SHEET_REFERENCE, survey)));
        references(text, Clue.Kind.TEXT_REFERENCE, clues);
        if (new Correlation(clues).survey().isEmpty()) {
            mail.from().ifPresent(sender -> person(sender, text, clues));
        }
        clues.sort(Comparator.comparingInt((Clue clue) -> clue.kind().weight()).reversed());
        return new Correlation(clues.stream().distinct().toList());
    }

    private static Stream<String> addresses(DecodedMail mail) {
        var listed = Stream.concat(mail.to().stream(), mail.cc().stream()).map(MailAddress::address);
        return Stream.concat(listed, DELIVERY_HEADERS.stream().flatMap(name -> mail.headers(name).stream()));
    }

    private void byTokens(String carrier, Clue.Kind kind, List<Clue> clues) {
        for (String token : Tokens.in(carrier)) {
            correspondence.byToken(token).ifPresent(survey -> clues.add(new Clue(kind, survey)));
        }
    }

    private void thread(DecodedMail mail, List<Clue> clues) {
        Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .distinct()
                .map(correspondence::byMessageId)
                .flatMap(Optional::stream)
                .forEach(survey -> clues.add(new Clue(Clue.Kind.THREAD, survey)));
    }

    private void references(String text, Clue.Kind kind, List<Clue> clues) {
        for (Survey.Reference reference : Survey.Reference.allIn(text)) {
            if (correspondence.exists(reference)) {
                clues.add(new Clue(kind, reference));
            }
        }
    }

    private void person(MailAddress sender, String text, List<Clue> clues) {
        var awaited = correspondence.awaitingAnswerFrom(sender);
        boolean few = awaited.size() <= MOST_OF_ONE_PERSON;
        var named = clues.stream().map(Clue::survey).distinct().toList();
        Stream.concat(awaited.stream().filter(named::contains), awaited.stream())
                .distinct()
                .limit(MOST_OF_ONE_PERSON)
                .forEach(survey -> {
                    clues.add(new Clue(Clue.Kind.SENDER, survey));
                    if (few && correspondence.codesOf(survey).stream().anyMatch(text::contains)) {
                        clues.add(new Clue(Clue.Kind.MEASURE_CODES, survey));
                    }
                });
    }

    private static String textOf(DecodedMail mail) {
        var text = new StringBuilder(mail.body().text());
        mail.body()
                .other()
                .ifPresent(lines -> lines.forEach(line -> text.append('\n').append(line.text())));
        for (EmbeddedMail embedded : mail.embedded()) {
            text.append('\n').append(embedded.mail().subject());
            text.append('\n').append(embedded.mail().body().text());
        }
        return text.toString();
    }
}
