package followup.calendar;

import followup.wording.Bilingual;
import java.util.Arrays;
import java.util.Optional;

/** What a public holiday is called: by people in both languages, and in the Cabinet Office's list. */
enum HolidayName {
    NEW_YEAR("元日", "New Year's Day"),
    COMING_OF_AGE("成人の日", "Coming of Age Day"),
    FOUNDATION("建国記念の日", "National Foundation Day"),
    EMPERORS_BIRTHDAY("天皇誕生日", "the Emperor's Birthday"),
    VERNAL_EQUINOX("春分の日", "Vernal Equinox Day"),
    SHOWA("昭和の日", "Showa Day"),
    CONSTITUTION("憲法記念日", "Constitution Memorial Day"),
    GREENERY("みどりの日", "Greenery Day"),
    CHILDREN("こどもの日", "Children's Day"),
    MARINE("海の日", "Marine Day"),
    MOUNTAIN("山の日", "Mountain Day"),
    RESPECT_FOR_THE_AGED("敬老の日", "Respect for the Aged Day"),
    AUTUMNAL_EQUINOX("秋分の日", "Autumnal Equinox Day"),
    HEALTH_AND_SPORTS("体育の日", "Health and Sports Day", "体育の日（スポーツの日）"),
    SPORTS("スポーツの日", "Sports Day"),
    CULTURE("文化の日", "Culture Day"),
    LABOUR_THANKSGIVING("勤労感謝の日", "Labour Thanksgiving Day"),
    ACCESSION("即位の日", "the day of the Accession", "休日（祝日扱い）"),
    ENTHRONEMENT("即位礼正殿の儀", "the Enthronement Ceremony", "休日（祝日扱い）"),
    SUBSTITUTE("振替休日", "substitute holiday", "休日"),
    CITIZENS("国民の休日", "citizens' holiday", "休日");

    private final Bilingual words;
    private final String listed;

    HolidayName(String ja, String en) {
        this(ja, en, ja);
    }

    HolidayName(String ja, String en, String listed) {
        this.words = new Bilingual(ja, en);
        this.listed = listed;
    }

    Bilingual words() {
        return words;
    }

    /** The name in the Cabinet Office's list. */
    String listed() {
        return listed;
    }

    static Optional<HolidayName> ofJapanese(String ja) {
        return Arrays.stream(values())
                .filter(name -> name.words.ja().equals(ja))
                .findFirst();
    }
}
