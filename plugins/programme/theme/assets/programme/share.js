/* Passing on: the address of a page, and the text of a message. */
(() => {
  "use strict";

  const canonical = document.querySelector("link[rel=canonical]");
  const address = canonical ? canonical.href : location.href.split("#")[0];

  // The old way, for pages that are read from a file or without https.
  const copyAsBefore = (text) => {
    const place = document.createElement("textarea");
    place.value = text;
    place.style.cssText = "position:fixed;opacity:0";
    document.body.append(place);
    place.select();
    const copied = document.execCommand("copy");
    place.remove();
    return copied;
  };
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyAsBefore(text);
    }
  };

  // Says how it went; where no way is open, the reader finds the text selected.
  const copy = async (button, text, status, shown) => {
    const done = await copied(text);
    status.textContent = done ? status.dataset.done : status.dataset.byHand;
    if (done) button.focus();
    else getSelection().selectAllChildren(shown());
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    const whole = button.closest(".pg-copying");
    const message = whole.querySelector(".pg-message");
    button.hidden = false;
    button.addEventListener("click", () =>
      copy(button, message.innerText, whole.querySelector("[role=status]"), () => message));
  }

  const share = document.querySelector(".pg-share");
  if (!share) return;
  const status = share.querySelector("[role=status]");
  const link = share.querySelector("[data-copy-link]");
  link.hidden = false;
  link.addEventListener("click", () => copy(link, address, status, () => {
    const said = document.createElement("span");
    said.textContent = address;
    status.append(" ", said);
    return said;
  }));

  const device = share.querySelector("[data-share]");
  device.hidden = !navigator.share;
  device.addEventListener("click", () => {
    navigator.share({ title: document.title, url: address }).catch(() => {}); // the reader thought better of it
  });
})();
