// The count of a card in a frame goes on while somebody may see it. Sends nothing but the question.
const card = document.querySelector("[data-petition]");
// Browsers often ship without Kazakh data and would take that of the device; numbers are written as in Russian.
const { lang } = document.documentElement;
const numbers = new Intl.NumberFormat(lang === "kk" ? "ru" : lang);
const everyMillis = 30_000;

function show(name, value) {
  const place = card.querySelector(`[data-${name}]`);
  if (place && value !== undefined) place.textContent = numbers.format(value).replaceAll("\u202F", "\u00A0");
}

async function ask() {
  if (document.hidden) return;
  try {
    const answer = await fetch(`/api/v1/petitions/${card.dataset.petition}/tally`, { credentials: "omit" });
    if (!answer.ok) return;
    const { inForce, next } = await answer.json();
    if (String(next?.tier ?? "") !== (card.dataset.tier ?? "")) {
      // Another threshold, or none any more: the agency, and whether one can sign, are other words than stand here.
      location.reload();
      return;
    }
    show("count", inForce);
    show("missing", next?.missing);
    const bar = card.querySelector("progress");
    if (bar) {
      if (next) bar.max = next.required;
      bar.value = inForce;
    }
  } catch {
    // The line broke; the last count stays until it is back.
  }
}

// Where the page around the card gives it no origin, it lets nothing be opened either: a button would be without effect.
if (self.origin === "null") {
  const typed = card.querySelector(".typed");
  typed.querySelector("b").textContent = `${location.host}/petitions/${card.dataset.petition}`;
  typed.hidden = false;
  card.querySelector(".way").hidden = true;
}

if (card.dataset.collects === "true") {
  setInterval(() => void ask(), everyMillis);
  document.addEventListener("visibilitychange", () => void ask());
}
