package followup.intake;

import followup.mail.MailAddress;
import java.util.List;
import java.util.Set;

/** Who a sender is to a survey. */
enum SenderStanding {
    /** One of the people we asked. */
    CONTACT,
    /** Somebody at the same company's own mail domain: may answer when the mail carries a thread key. */
    COLLEAGUE,
    /** Anybody else; a known thread key is no proof, since reply chains are stolen and forwarded. */
    STRANGER;

    /**
     * Domains of which everyone can have an address: sharing one says nothing. Mail services common in Japan; a domain
     * missing here makes a stranger a colleague, so add rather than remove.
     */
    private static final Set<String> SHARED_DOMAINS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.co.jp",
            "ymail.ne.jp",
            "yahoo.com",
            "ybb.ne.jp",
            "outlook.com",
            "outlook.jp",
            "hotmail.com",
            "hotmail.co.jp",
            "live.jp",
            "live.com",
            "msn.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "aol.jp",
            "proton.me",
            "protonmail.com",
            "docomo.ne.jp",
            "mopera.net",
            "ezweb.ne.jp",
            "au.com",
            "dion.ne.jp",
            "auone.jp",
            "uqmobile.jp",
            "biz.ezweb.ne.jp",
            "softbank.ne.jp",
            "i.softbank.jp",
            "vodafone.ne.jp",
            "disney.ne.jp",
            "ymobile.ne.jp",
            "yahoo.ne.jp",
            "willcom.com",
            "pdx.ne.jp",
            "rakuten.jp",
            "rakumail.jp",
            "nifty.com",
            "nifty.ne.jp",
            "biglobe.ne.jp",
            "ocn.ne.jp",
            "so-net.ne.jp",
            "plala.or.jp",
            "infoseek.jp",
            "excite.co.jp",
            "goo.jp",
            "goo.ne.jp",
            "livedoor.com",
            "sakura.ne.jp",
            "lolipop.jp",
            "eonet.ne.jp",
            "asahi-net.or.jp",
            "dti.ne.jp",
            "jcom.home.ne.jp",
            "jcom.zaq.ne.jp",
            "zaq.ne.jp",
            "commufa.jp",
            "wakwak.com",
            "tiki.ne.jp",
            "hi-ho.ne.jp",
            "iij4u.or.jp",
            "mineo.jp",
            "nexyzbb.ne.jp");

    /** Second-level names under which Japanese organisations register: they belong to nobody. */
    private static final Set<String> REGISTRIES = Set.of(
            "co.jp", "ne.jp", "or.jp", "ac.jp", "ed.jp", "go.jp", "gr.jp", "lg.jp", "ad.jp", "co.uk", "com.cn",
            "com.tw", "co.kr");

    static SenderStanding of(MailAddress sender, List<MailAddress> contacts) {
        for (MailAddress contact : contacts) {
            if (contact.comparable().equals(sender.comparable())) {
                return CONTACT;
            }
        }
        return contacts.stream().anyMatch(contact -> shareADomain(sender.domain(), contact.domain()))
                ? COLLEAGUE
                : STRANGER;
    }

    private static boolean shareADomain(String one, String other) {
        return belongsToOneCompany(one)
                && belongsToOneCompany(other)
                && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
    }

    private static boolean belongsToOneCompany(String domain) {
        return domain.contains(".")
                && !REGISTRIES.contains(domain)
                && SHARED_DOMAINS.stream().noneMatch(shared -> domain.equals(shared) || domain.endsWith("." + shared));
    }
}
