package followup.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the days in a text, which a narrow screen must not break at their hyphens. Templates call it {@code @wholeDays}. */
@Component("wholeDays")
class WholeDays {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param isDay whether it is a day such as {@code 2022-10-12} */
    public record Piece(String text, boolean isDay) {}

    /** The pieces make up the text. */
    public List<Piece> in(String text) {
        var pieces = new ArrayList<Piece>();
        var day = DAY.matcher(text);
        int from = 0;
        while (day.find()) {
            pieces.add(new Piece(text.substring(from, day.start()), false));
            pieces.add(new Piece(day.group(), true));
            from = day.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
