package followup.analysis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses with the filters of the present view: of other views, of its files, of its next page. */
final class AnalysisLinks {

    private final Question.Asked asked;

    private AnalysisLinks(Question.Asked asked) {
        this.asked = asked;
    }

    static AnalysisLinks of(Question.Asked asked) {
        return new AnalysisLinks(asked);
    }

    /** @param path without a query */
    public String to(String path) {
        return address(path).encode().toUriString();
    }

    /** The next page, after a group. */
    public String after(String path, String group) {
        return address(path)
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(group)
                .toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "by", asked.by());
        add(address, "risk", asked.risk());
        add(address, "category", asked.category());
        add(address, "asOf", asked.asOf());
        add(address, "comparedWith", asked.comparedWith());
        return address;
    }

    /** What was understood holds letters, digits, hyphens and underscores only. */
    private static void add(UriComponentsBuilder address, String name, @Nullable String content) {
        if (content != null && !content.isEmpty()) {
            address.queryParam(name, content);
        }
    }
}
