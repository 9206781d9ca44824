package followup.mail;

import java.util.List;
import java.util.Optional;

/** Header fields that belong together, in their order: those of a mail, or one group of a delivery report. */
public record HeaderGroup(List<Header> all) {

    public HeaderGroup {
        all = List.copyOf(all);
    }

    /** The value of the first field of that name, in any case. */
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.is(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name, in any case, topmost first. */
    public List<String> all(String name) {
        return all.stream().filter(header -> header.is(name)).map(Header::value).toList();
    }
}
