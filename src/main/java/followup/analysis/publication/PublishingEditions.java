package followup.analysis.publication;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the anonymous edition of a day, beside those that were published before. Publishing keeps it, so that the next
 * one is made to fit; what is only looked at must not be passed on.
 */
@Component
public class PublishingEditions {

    private static final Wording WORDING = Wording.of(PublishingEditions.class);

    private final Editions editions;
    private final CountingSites counting;
    private final PublicationSettings settings;
    private final AskedDays days;
    private final AuditTrail audit;
    private final Clock clock;

    PublishingEditions(
            Editions editions,
            CountingSites counting,
            PublicationSettings settings,
            AskedDays days,
            AuditTrail audit,
            Clock clock) {
        this.editions = editions;
        this.counting = counting;
        this.settings = settings;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param asOf a day that is over, after those of all published editions
     * @throws Refusal when it is not, or when the edition would tell too much beside an earlier one
     */
    public Edition draft(AsOf asOf) {
        if (!asOf.day().isBefore(days.today())) {
            throw refusal("edition-day-not-over", asOf);
        }
        var earlier = editions.all();
        if (earlier.stream().anyMatch(edition -> !edition.asOf().isBefore(asOf.day()))) {
            throw refusal("edition-not-after-the-last", asOf);
        }
        var asked = Stream.concat(
                        Stream.of(asOf),
                        earlier.stream().map(edition -> days.asOf(edition.asOf().toString())))
                .toList();
        var counted = counting.on(asked, settings.smallestCell());
        var counts = counted.getFirst();
        var others = IntStream.range(0, earlier.size())
                .mapToObj(place -> beside(earlier.get(place), counted.get(place + 1)))
                .toList();
        var hidden = new Hiding(Layout.ALL, settings.smallestCell(), counts)
                .beside(others)
                .orElseThrow(() -> refusal("edition-tells-too-much", asOf));
        return Edition.draft(asOf.day(), settings.smallestCell(), counts.values(), hidden);
    }

    private static Hiding.Earlier beside(Edition edition, Counts counts) {
        return new Hiding.Earlier(edition.asOf(), edition.shown(), edition.hidden(), edition.notToBeSeen(), counts);
    }

    /** @throws Refusal as {@link #draft}, and when somebody else is publishing one just now */
    @Transactional
    public Edition publish(AsOf asOf) {
        if (!editions.lock()) {
            throw refusal("edition-being-published", asOf);
        }
        var edition = draft(asOf).published(clock.instant().truncatedTo(ChronoUnit.MICROS), SignedIn.name());
        editions.add(edition);
        audit.record(
                "edition-published",
                asOf.day().toString(),
                WORDING.say("trace.published", String.valueOf(edition.smallestCell())));
        return edition;
    }

    private static Refusal refusal(String type, AsOf asOf) {
        return new Refusal(
                Refusal.Kind.CONFLICT, type, WORDING.say(type, asOf.day().toString()));
    }
}
