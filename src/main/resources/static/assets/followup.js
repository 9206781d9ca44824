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

// A form marked data-confirm asks before it sends, and before htmx hears of it.
document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
    }
}, true);

// A key marked data-key="a" presses its button or follows its link, unless someone is typing.
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
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

// What htmx put in place is read out and, where it asks for it, gets the focus.
document.addEventListener("htmx:afterSwap", (event) => {
    event.detail.target?.querySelector("[data-focus]")?.focus();
});

// Whose session has ended signs in on a whole page; what failed is said, and what was typed stays.
document.addEventListener("htmx:beforeSwap", (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname === "/sign-in") {
        event.detail.shouldSwap = false;
        location.reload();
    }
});
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => window.alert(document.querySelector("main").dataset.failed));
}
