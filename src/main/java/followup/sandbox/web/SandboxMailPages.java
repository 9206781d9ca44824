package followup.sandbox.web;

import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.intake.ShowingMails;
import followup.intake.ShownMail;
import followup.intake.SurveyNames;
import followup.page.LocalTimes;
import followup.page.Page;
import followup.page.Paging;
import followup.sandbox.InSandbox;
import followup.sandbox.Manner;
import followup.sandbox.ReplyingAsCompany;
import followup.sandbox.SandboxMails;
import followup.site.Programme;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A company's mailbox, its mails, an answer to one of them, and what the service made of the answer. */
@Page
@Conditional(InSandbox.class)
@RequestMapping("/sandbox")
class SandboxMailPages {

    /** Characters of an answer; a mail of ours quoted twice fits. */
    private static final int LONGEST_TEXT = 200_000;

    private static final Wording WORDING = Wording.of(SandboxMails.class);

    private final SandboxMails mails;
    private final ReplyingAsCompany replying;
    private final StoredMails storedMails;
    private final ShowingMails showing;
    private final SurveyNames names;
    private final LocalTimes times;

    SandboxMailPages(
            SandboxMails mails,
            ReplyingAsCompany replying,
            StoredMails storedMails,
            ShowingMails showing,
            SurveyNames names,
            Programme programme) {
        this.mails = mails;
        this.replying = replying;
        this.storedMails = storedMails;
        this.showing = showing;
        this.names = names;
        this.times = new LocalTimes(programme.zone());
    }

    @GetMapping("/mailboxes/{number}")
    String mailbox(@PathVariable long number, @RequestParam(defaultValue = "1") int page, Model model) {
        var address = mails.mailbox(number).orElseThrow(() -> unknown(number));
        var paging = Paging.of(page, mails.countOf(address));
        model.addAttribute("address", address);
        model.addAttribute("paging", paging);
        model.addAttribute("link", "/sandbox/mailboxes/" + number);
        model.addAttribute("mails", mails.mailsOf(address, paging.offset(), paging.size()));
        model.addAttribute("times", times);
        return "sandbox/mailbox";
    }

    @GetMapping("/mails/{number}")
    String mail(@PathVariable long number, Model model) {
        var mail = find(number);
        model.addAttribute("mail", mail);
        model.addAttribute("mailbox", mails.mailboxOf(mail));
        model.addAttribute("answerable", mails.isACompanys(mail));
        model.addAttribute("manners", Manner.values());
        model.addAttribute("times", times);
        return "sandbox/mail";
    }

    @GetMapping("/mails/{number}/reply")
    String open(
            @PathVariable long number,
            @RequestParam(defaultValue = "QUOTED") Manner manner,
            Model model,
            Locale language) {
        var mail = companys(number);
        return writing(mail, manner, replying.open(mail, manner, language), model);
    }

    @PostMapping("/mails/{number}/reply")
    String send(@PathVariable long number, @RequestParam(defaultValue = "") String text) {
        var mail = companys(number);
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "text-too-long",
                    WORDING.say("mail.too-long", String.valueOf(LONGEST_TEXT)));
        }
        return "redirect:/sandbox/mails/" + number + "/replies/" + replying.send(mail, text);
    }

    /** What became of an answer; asks to be asked again until the service has read it. */
    @GetMapping("/mails/{number}/replies/{mark}")
    String loop(@PathVariable long number, @PathVariable String mark, Model model) {
        var mail = companys(number);
        var stored = storedMails.findByMessageId(replying.messageId(mail, mark)).map(StoredMail::id);
        var shown = stored.flatMap(id -> showing.show(id.asText()));
        var read = shown.filter(each -> !each.entry().kind().equals("unread"));
        model.addAttribute("mail", mail);
        model.addAttribute("mark", mark);
        model.addAttribute("stored", stored.map(StoredMail.Id::asText).orElse(null));
        model.addAttribute("read", read.orElse(null));
        model.addAttribute("name", read.flatMap(this::name).orElse(null));
        model.addAttribute("times", times);
        return "sandbox/loop";
    }

    private Optional<SurveyNames.SurveyName> name(ShownMail mail) {
        return Optional.ofNullable(mail.entry().survey())
                .flatMap(survey -> Optional.ofNullable(names.of(List.of(survey)).get(survey)));
    }

    private String writing(SandboxMails.Mail mail, Manner manner, String text, Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("subject", replying.subject(mail));
        model.addAttribute("recipient", replying.recipient(mail));
        model.addAttribute("manner", manner);
        model.addAttribute("manners", Manner.values());
        model.addAttribute("text", text);
        return "sandbox/reply";
    }

    private SandboxMails.Mail find(long number) {
        return mails.find(number).orElseThrow(() -> unknown(number));
    }

    /** What lies in our own mailbox is not answered as a company. */
    private SandboxMails.Mail companys(long number) {
        return Optional.of(find(number)).filter(mails::isACompanys).orElseThrow(() -> unknown(number));
    }

    private static Refusal unknown(long number) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "sandbox-mail-unknown", WORDING.say("mail.unknown", String.valueOf(number)));
    }
}
