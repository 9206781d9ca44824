// What the pages need beyond htmx. Everything works without it, less comfortably.
"use strict";

// A link marked data-back goes back in history where there is one.
document.addEventListener("click", (event) => {
    const back = event.target.closest("[data-back]");
    if (back && history.length > 1) {
        event.preventDefault();
        history.back();
    }
});

// A filter form marked data-submit-on-change sends itself when a choice changes.
document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-submit-on-change]");
    if (form && event.target.matches("select, input[type=checkbox], input[type=date]")) {
        form.requestSubmit();
    }
});

// Takes a fresh token against forged posts into all forms; false when nobody is signed in any more.
async function isStillSignedIn() {
    const answer = await fetch("/account", {headers: {"X-Requested-With": "XMLHttpRequest"}});
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[name=_csrf]");
    for (const field of document.querySelectorAll("[name=_csrf]")) {
        field.value = fresh?.value ?? field.value;
    }
    return new URL(answer.url).pathname !== "/sign-in" || location.pathname === "/sign-in";
}
function tell(what) {
    window.alert(document.querySelector("main").dataset[what]);
}

// A form that was open for long asks before it sends whether its user is still signed in, so that nothing typed is lost.
let checkedAt = Date.now();
let isChecked = false;
document.addEventListener("submit", (event) => {
    const {target: form, submitter} = event;
    const isFresh = Date.now() - checkedAt < Number(document.querySelector("main").dataset.freshFor);
    if (form.method !== "post" || isFresh || isChecked) {
        return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    isStillSignedIn().then((still) => {
        if (still) {
            checkedAt = Date.now();
            isChecked = true;
            form.requestSubmit(submitter);
            isChecked = false;
        } else {
            tell("ended");
        }
    }, () => tell("failed"));
}, true);

// A form marked data-confirm asks before it sends, and before htmx hears of it.
document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
    }
}, true);

// Keys of one letter can be switched off in this browser, on every page that has some.
function keysAreOn() {
    return localStorage.getItem("keys") !== "off";
}
document.addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector("[data-keys]");
    if (choice && document.querySelector("[data-key]")) {
        choice.closest("[hidden]").hidden = false;
        choice.checked = keysAreOn();
        choice.addEventListener("change", () => localStorage.setItem("keys", choice.checked ? "on" : "off"));
    }
});

// A key marked data-key="a" presses its button or follows its link, unless someone is typing.
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select") || !keysAreOn()) {
        return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
        event.preventDefault();
        if (target.matches("input, textarea, select")) {
            target.focus();
        } else {
            target.click();
        }
    }
});

// The first field that was filled in wrongly gets the focus, and so comes into view.
document.addEventListener("DOMContentLoaded", () => document.querySelector("[aria-invalid=true]")?.focus());

// What htmx put in place is read out and, where it asks for it, gets the focus.
document.addEventListener("htmx:afterSwap", (event) => {
    event.detail.target?.querySelector("[data-focus]")?.focus();
});

// What failed is said, and what was typed stays. Whose session has ended is told once, not with every letter typed.
let isToldOfEnd = false;
document.addEventListener("htmx:responseError", (event) => {
    if (![401, 403].includes(event.detail.xhr.status)) {
        tell("failed");
    } else if (!isToldOfEnd) {
        isToldOfEnd = true;
        isStillSignedIn().then((still) => {
            isToldOfEnd = !still;
            tell(still ? "again" : "ended");
        }, () => tell("failed"));
    }
});
document.addEventListener("htmx:sendError", () => tell("failed"));

// A button marked data-copy copies the table of its section, without its looks: into a spreadsheet as cells, into a text
// as a table. By the older way of copying, since the newer one is refused where pages come without encryption.
// The commas between the thousands stay behind, except in the names of rows, which may be anybody's.
function copyTable(table) {
    const plain = table.cloneNode(true);
    plain.querySelectorAll("td, th:not([scope=row])").forEach((cell) =>
        cell.textContent = cell.textContent.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""));
    for (const element of [plain, ...plain.querySelectorAll("*")]) {
        [...element.attributes].forEach(({name}) => element.removeAttribute(name));
    }
    plain.setAttribute("border", "1");
    const lines = [...plain.rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")).join("\t"));
    document.addEventListener("copy", (event) => {
        event.preventDefault();
        event.clipboardData.setData("text/html", plain.outerHTML);
        event.clipboardData.setData("text/plain", lines.join("\r\n") + "\r\n");
    }, {once: true});
    getSelection().selectAllChildren(table);
    return document.execCommand("copy");
}
document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-copy]").forEach((button) => button.hidden = false);
});
document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button && copyTable(button.closest("section").querySelector("table"))) {
        button.nextElementSibling.textContent = button.dataset.copy;
    }
});
