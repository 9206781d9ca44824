/**
 * Reads a reply: the text of a mail and the forms we sent become answers, each with its evidence and certainty. Knows only the JDK.
 *
 * <p>A reply such as
 *
 * <pre>
 * P-01は保守会社に確認中です。 上記以外は対策済みです。
 * &gt; [W-01] 注文金額をサーバ側で再計算する（危険度: 高）
 * &gt;   状況［1］　日付［1/15］
 * </pre>
 *
 * becomes answers on this way; {@link followup.reply.ReplyReader} names the class of every step:
 *
 * <ol>
 *   <li><b>Lines.</b> A line is folded ({@code Passage}: width, dashes, spaces), loses its quote marks ({@code QuoteMarks}) and gets the layer
 *       of the mail it belongs to ({@code Layers}); signatures and notices are put aside ({@code Signatures}).
 *   <li><b>Pieces.</b> Each line is compared with what we sent ({@code Aligning}): heading of a block, slots, unchanged, or added. Only what was
 *       added can answer.
 *   <li><b>Blocks and words.</b> What was filled in or typed inside a block is the block's ({@code Blocks}, {@code BlockReader}); all else is
 *       words ({@code WordsReader}), sentence by sentence: of which measures ({@code Subjects}, {@code ShortTitles}, {@code StatusFirst}), or of
 *       something beside them ({@code OtherItem}), of a list under a heading ({@code OpenList}, {@code ListHeadings}) or in the order of the form
 *       ({@code InOrder}), of all, all but some, or the rest ({@code Groups}, {@code Exceptions}), of the answers themselves ({@code Remarks},
 *       {@code Correction}; {@code OneToALine}: of the last of them or of all), courtesy ({@code Telling}), of how it was once ({@code Formerly}),
 *       what only accompanies the answers ({@code Covering}), or about something else ({@code OtherBusiness}). A count of answers is only compared
 *       with them ({@code Tally}). What no step has read goes through {@code LeftOver} and {@code Unheard}: it may have been an answer.
 *   <li><b>Tokens and statuses.</b> For both, {@code Lexer} makes tokens with the vocabulary of {@code config/vocabulary}, and
 *       {@code SentenceReader} finds in them statuses, dates, and the doubts around them ({@code Surroundings}, {@code Times}, {@code EnglishClause}).
 *       Where one clause leads up to another, {@code Course} tells which of them counts ({@code Joints}: how the two are joined); where it only says
 *       why not, {@code Explaining} keeps its doubts to itself. A sentence in the words of the measure's own title is {@code TitleInSentence}; what only
 *       names a part, a page or a meeting is {@code BareNote} and {@code OtherThing}. A
 *       number means what the letter's own explanation says ({@code Legend}, {@code NumberChoice}, {@code LetterLines}); ticked choices are {@code Choices}. What a rule
 *       knows a sentence by, beside its tokens, are {@code Cues} of the vocabulary.
 *   <li><b>Claims and answers.</b> Every statement about a measure is a {@code Claim} ({@code BlockReader}, {@code ClaimWriter});
 *       {@code Weighing} makes of all claims about one measure an answer. Whatever speaks against it is a {@link followup.reply.Reason}, and the reasons
 *       alone decide how sure the answer is.
 * </ol>
 *
 * New words are rows of the vocabulary. A new rule belongs to the step whose question it answers, and brings a row of {@code misleading-*.tsv} or a
 * golden reply with it.
 */
@NullMarked
package followup.reply;

import org.jspecify.annotations.NullMarked;
