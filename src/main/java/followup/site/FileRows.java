package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rows of a file that adds things to sites: each thing is known by its site and a key, stands once in the file, and
 * its site exists. Not thread-safe.
 *
 * @param <K> what tells a thing from the others of its site
 * @param <T> the kind of thing
 */
final class FileRows<K, T> {

    private static final Wording WORDING = Wording.of(FileRows.class);

    private final Map<Site.Code, List<Integer>> lines = new LinkedHashMap<>();
    private final Map<Site.Code, Map<K, Placed<T>>> things = new LinkedHashMap<>();
    private final Faults faults;

    private FileRows(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads all rows of a file.
     *
     * @param faults takes what cannot be read, and sites that do not exist
     * @param reader mentions the site of a row, and adds what the row holds
     */
    static <K, T> FileRows<K, T> read(
            CsvTable table, Faults faults, KnownSites sites, BiConsumer<CsvTable.Row, FileRows<K, T>> reader) {
        var rows = new FileRows<K, T>(faults);
        table.forEach(row -> reader.accept(row, rows));
        rows.refuseUnknownSites(sites);
        return rows;
    }

    record Placed<T>(int line, T thing) {}

    /** Keeps the line's site, to see whether it exists, even when nothing else of the row can be read. */
    void mention(Site.Code site, int line) {
        lines.computeIfAbsent(site, code -> new ArrayList<>()).add(line);
    }

    /** @param cell the cell that is at fault when the key stands in the file already */
    void add(Site.Code site, K key, T thing, CsvCell cell) {
        var first = things.computeIfAbsent(site, code -> new LinkedHashMap<>())
                .putIfAbsent(key, new Placed<>(cell.line(), thing));
        if (first != null) {
            cell.fault(WORDING.say("row.doubled", String.valueOf(first.line())));
        }
    }

    private void refuseUnknownSites(KnownSites sites) {
        var known = sites.among(lines.keySet());
        Bilingual expected = KnownSites.expectation();
        lines.forEach((site, places) -> {
            if (!known.contains(site)) {
                places.forEach(line -> faults.add(line, "site_code", site.value(), expected));
            }
        });
    }

    /**
     * @param words tells a thing in a few words
     * @param stored tells the things of some sites as they are stored, by site and key
     * @param changes tells what the file changes in a stored thing
     */
    Outcome<T> compare(
            String kind,
            Function<T, String> words,
            Function<Collection<Site.Code>, Map<Site.Code, Map<K, T>>> stored,
            BiFunction<T, Placed<T>, Changes> changes) {
        var outcome = new Outcome<T>(kind);
        for (var chunk : Outcome.chunks(things.keySet())) {
            var before = stored.apply(chunk);
            for (var site : chunk) {
                var ofSite = before.getOrDefault(site, Map.of());
                things.getOrDefault(site, Map.of()).forEach((key, placed) -> {
                    var old = ofSite.get(key);
                    if (old == null) {
                        outcome.isNew(placed.thing(), site, placed.line(), words.apply(placed.thing()));
                    } else {
                        outcome.isStored(old, placed.thing(), site, placed.line(), changes.apply(old, placed));
                    }
                });
            }
        }
        return outcome;
    }
}
