// Keeps an open page as fresh as the wall. Without it, everything works after a reload.
(() => {
  "use strict";
  const news = document.getElementById("news");
  const live = () => document.querySelector("[data-live]");

  const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
  const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  function tellTimes(root) {
    for (const time of root.querySelectorAll("time")) {
      const at = new Date(time.dateTime);
      const seconds = (Date.now() - at) / 1000;
      const [unit, size] = units.find(([, size]) => seconds >= size) || [];
      time.title = at.toLocaleString("en", { dateStyle: "long", timeStyle: "short" });
      time.textContent = unit ? ago.format(-Math.floor(seconds / size), unit) : "just now";
    }
  }

  const parse = (text) => new DOMParser().parseFromString(text, "text/html");

  function put(fresh, old) {
    tellTimes(fresh);
    const focus = old && old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    if (old) old.replaceWith(fresh);
    if (focus) fresh.querySelector(`[href="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
  }

  async function refresh(number) {
    const place = live();
    const list = place.dataset.live === "list";
    const old = document.getElementById(`t${number}`);
    if (!old && !(list && "first" in place.dataset)) return;
    const answer = await fetch(`/t/${number}/fragment${list ? "?in=list" : ""}`);
    if (answer.status === 404 || answer.status === 410) {
      if (list) old?.remove();
      else location.reload();
      return;
    }
    if (!answer.ok) return;
    const fresh = parse(await answer.text()).querySelector("article");
    const answers = (article) => article?.querySelectorAll(".answer").length ?? 0;
    news.textContent = !old ? `New question, number ${number}.`
      : answers(fresh) > answers(old) ? `New answer to question ${number}.` : `Question ${number} has changed.`;
    fresh.classList.add("fresh");
    put(fresh, old);
    if (!old) {
      place.querySelector(".empty")?.remove();
      const older = [...place.children].find((article) => Number(article.dataset.thread) < number);
      place.insertBefore(fresh, older ?? null);
    }
  }

  async function lookAgain() {
    const answer = await fetch(location.href);
    const fresh = answer.ok && parse(await answer.text()).querySelector("[data-live]");
    if (!fresh) return;
    since = fresh.dataset.since;
    put(fresh, live());
  }

  tellTimes(document);
  setInterval(() => tellTimes(document), 60000);
  if (!live()) return;
  // One after the other: an older answer must not overtake a newer one.
  let turn = Promise.resolve();
  const next = (step) => { turn = turn.then(step).catch(() => {}); };
  const only = live().dataset.live === "list" ? "" : `thread=${live().dataset.live}&`;
  let since = live().dataset.since; // nothing that happens after the page was drawn is missed
  let events, pause = 0, begun = 0, coming;
  function listen() {
    events?.close();
    clearTimeout(coming);
    if (document.hidden) return;
    begun = performance.now();
    events = new EventSource(`/events?${only}since=${encodeURIComponent(since)}`);
    events.addEventListener("changed", (event) => { since = event.lastEventId; next(() => refresh(Number(event.data))); });
    events.addEventListener("missed", () => next(lookAgain));
    events.addEventListener("full", later); // too many pages are open
    events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) later(); });
  }
  // Each time it waits longer, and never as long as the page beside it.
  function later() {
    events.close();
    pause = performance.now() - begun > 600000 ? 30 : Math.min(600, 2 * pause || 30);
    coming = setTimeout(listen, pause * 1000 * (0.5 + Math.random()));
  }
  listen();
  // A browser keeps few lines open to one place, so pages that nobody looks at give theirs back.
  document.addEventListener("visibilitychange", () => {
    events.close();
    clearTimeout(coming);
    if (!document.hidden) turn = turn.then(lookAgain).catch(() => {}).then(listen);
  });
})();
