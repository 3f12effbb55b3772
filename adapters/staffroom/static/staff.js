// The staff room's manners: live pages, a live counter, a countdown, shortcuts. Every page works without it.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("live");
  const offset = Date.parse(root.dataset.now) - Date.now(); // the server's clock is the clock
  const $ = (what, where = document) => where.querySelector(what);
  const $$ = (what, where = document) => [...where.querySelectorAll(what)];
  const now = () => Date.now() + offset;

  // --- saying things ---------------------------------------------------------------------------
  const toasts = $("#said");
  const say = (text, link) => {
    if (!toasts || !text) return;
    const toast = document.createElement("p");
    toast.className = "toast";
    toast.textContent = text + (link ? " " : "");
    if (link) {
      const there = document.createElement("a");
      there.href = link;
      there.textContent = "Open";
      toast.append(there);
    }
    toasts.append(toast);
    fade(toast);
  };
  const fade = (toast) => setTimeout(() => (toast.matches(":hover, :focus-within") ? fade(toast) : toast.remove()), 8000);
  $$(".toast").forEach(fade);

  // --- times -----------------------------------------------------------------------------------
  const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" }); // it stands in English sentences
  const words = (at) => {
    const minutes = Math.round((at - now()) / 60000);
    if (minutes === 0) return "just now";
    if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
    if (Math.abs(minutes) < 60 * 24) return relative.format(Math.round(minutes / 60), "hour");
    return full.format(at);
  };
  const tell = () => {
    for (const time of $$("time")) {
      const at = Date.parse(time.dateTime);
      time.title = full.format(at);
      const said = words(at);
      if (time.textContent !== said) time.textContent = said;
    }
  };
  tell();
  setInterval(tell, 20000);

  // --- the undo countdown ----------------------------------------------------------------------
  let spoken = "";
  const count = () => {
    for (const box of $$("[data-leaves]")) {
      const left = (Date.parse(box.dataset.leaves) - now()) / 1000;
      const whole = Number(box.dataset.whole || Math.max(left, 1));
      box.dataset.whole = whole;
      const seconds = Math.max(0, Math.ceil(left));
      const text = seconds > 0 ? `Leaves in ${seconds} second${seconds === 1 ? "" : "s"}.` : "Leaving now.";
      const place = $(".count-words", box);
      if (place.textContent !== text) place.textContent = text;
      for (const state of $$(".lead .state")) state.textContent = state.textContent.replace(/\b\d+ seconds?\b/, `${seconds} second${seconds === 1 ? "" : "s"}`);
      $(".fuse i", box).style.transform = `scaleX(${Math.max(0, left / whole)})`;
      if (seconds === 0 && spoken !== box.dataset.leaves) {
        spoken = box.dataset.leaves;
        setTimeout(refresh, 1500);
      }
    }
  };
  setInterval(count, 250);
  count();

  // --- fresh pieces of the same page -----------------------------------------------------------
  let fetching = null, again = false;
  async function refresh() {
    if (fetching) { again = true; return fetching; }
    fetching = (async () => {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
        if (answer.status === 401) return location.reload();
        if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
      } catch { /* offline: the event stream comes back and asks again */ }
    })();
    await fetching;
    fetching = null;
    if (again) { again = false; await refresh(); }
  }
  function swap(fresh) {
    root.dataset.tick = fresh.documentElement.dataset.tick || "";
    for (const [name, text] of Object.entries(typed())) sessionStorage.setItem(name, text);
    const turn = $(".lead .state")?.dataset.turn;
    for (const piece of $$("[data-live]")) {
      const next = $(`[data-live="${piece.dataset.live}"]`, fresh);
      if (!next || piece.matches("#review") && dirty() || piece.matches("#pictures") && touched(piece)) continue;
      if (same(piece, next)) { reword(piece, next); continue; }
      keepOpen(piece, next);
      const focus = piece.contains(document.activeElement) ? path(document.activeElement) : null;
      markNew(piece, next);
      piece.replaceWith(next);
      if (focus) $(focus, next)?.focus({ preventScroll: true });
    }
    swapCompose($("#compose"), $("#compose", fresh));
    restore();
    tell();
    count();
    const after = $(".lead .state");
    if (after && after.dataset.turn !== turn && !pressing) say(`${after.textContent}.`);
  }
  function swapCompose(here, coming) {
    if (!here && coming) { $(".left").append(coming); return prepare(coming); }
    if (here && !coming) {
      if (!dirty()) return here.remove();
      $(".acts", here)?.remove(); // words that nobody has kept yet stay when the thread changes
      return complain(here, "This cannot be sent now. Your words stay here until you leave the page.");
    }
    if (here && !dirty() && document.activeElement !== $("#draft")) {
      $("#draft").value = clean = $("#draft", coming).value;
      $("#length").replaceWith($("#length", coming));
    }
  }
  const touched = (piece) => piece.contains(document.activeElement) || $$("input, textarea", piece).some((f) => f.value !== f.defaultValue);
  const reword = (piece, next) => { // the same piece at another minute
    const fresh = $$(".state", next);
    $$(".state", piece).forEach((state, i) => { if (state.textContent !== fresh[i].textContent) state.textContent = fresh[i].textContent; });
  };
  const bare = (node) => node.outerHTML.replace(/name="once" value="[^"]*"/g, "");
  const same = (one, two) => { // times and countdowns differ in wording only
    const plain = (node) => {
      const copy = node.cloneNode(true);
      $$("time, .state, .count-words", copy).forEach((t) => { t.textContent = ""; t.removeAttribute("title"); });
      $$("[data-leaves]", copy).forEach((t) => t.removeAttribute("data-whole"));
      $$(".fuse i", copy).forEach((t) => t.removeAttribute("style"));
      $$("input[data-typed]", copy).forEach((t) => t.removeAttribute("value"));
      $$("details", copy).forEach((t) => t.removeAttribute("open"));
      $$("[tabindex], [aria-disabled]", copy).forEach((t) => t.removeAttribute("aria-disabled"));
      $$(".fresh", copy).forEach((t) => t.classList.remove("fresh"));
      $$("[class='']", copy).forEach((t) => t.removeAttribute("class"));
      return bare(copy).replace(/\s+/g, " ");
    };
    return plain(one) === plain(two);
  };
  const keepOpen = (was, next) => $$("details[data-keep][open]", was).forEach((d) => {
    const twin = $(`details[data-keep="${d.dataset.keep}"]`, next);
    if (twin) twin.open = true;
  });
  const path = (node) => {
    if (node.id) return "#" + CSS.escape(node.id);
    const form = node.closest("form[action]");
    if (form) return `form[action="${CSS.escape(form.getAttribute("action"))}"] ${node.tagName.toLowerCase()}`;
    return node.getAttribute("href") ? `a[href="${CSS.escape(node.getAttribute("href"))}"]` : null;
  };
  const markNew = (was, next) => {
    const known = new Set($$(".card[data-thread]", was).map((c) => c.dataset.thread));
    if (was.dataset.live === "cards") $$(".card[data-thread]", next).forEach((c) => known.has(c.dataset.thread) || c.classList.add("fresh"));
  };

  // --- nothing typed is lost -------------------------------------------------------------------
  const place = (field) => `${location.pathname}#${field.dataset.typed}`;
  const typed = () => Object.fromEntries($$("[data-typed]").filter((f) => f.value).map((f) => [place(f), f.value]));
  const restore = () => $$("[data-typed]").forEach((f) => { if (!f.value) f.value = sessionStorage.getItem(place(f)) || ""; });
  const forget = (form) => $$("[data-typed]", form).forEach((f) => { f.value = ""; sessionStorage.removeItem(place(f)); });
  document.addEventListener("input", (event) => {
    if (event.target.dataset.typed) sessionStorage.setItem(place(event.target), event.target.value);
  });
  restore();

  // --- pressing --------------------------------------------------------------------------------
  let pressing = false;
  const post = async (action, fields, more = {}) => {
    const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" }, ...more });
    return { ok: answer.ok, status: answer.status, ...(await answer.json()) };
  };
  const complain = (form, text) => {
    const spot = $("#why-draft", form) || form;
    $$(".refused", spot === form ? form : spot).forEach((old) => old.remove());
    if (!text) return;
    if (form.classList.contains("press")) return say(text);
    const why = document.createElement("p");
    why.className = "refused";
    why.role = "alert";
    why.textContent = text;
    spot === form ? form.insertBefore(why, $("button", form)?.closest(".acts") || $("button", form)) : spot.append(why);
  };
  // The second click of a double click presses nothing: it may come after the answer, and find another button.
  document.addEventListener("click", (event) => {
    if (event.detail > 1 && event.target.closest("form button")) event.preventDefault();
  }, { capture: true });
  document.addEventListener("submit", async (event) => {
    const form = event.target, button = event.submitter;
    if (form.id === "compose") return composed(event, form, button);
    if (!form.dataset.press) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    pressing = true;
    try {
      const answer = await post(form.action, new FormData(form));
      if (answer.once && form.elements.once) form.elements.once.value = answer.once;
      complain(form, answer.ok ? "" : answer.refused);
      if (answer.ok) {
        say(answer.said);
        forget(form);
        form.closest("details.menu")?.removeAttribute("open");
      }
      if (answer.ok && form.dataset.press === "claim" && !$(".lead")) location.href = form.action.replace(/\/claim$/, "");
      else await refresh();
    } catch {
      complain(form, "No answer from the staff room. What you typed is still here: try again in a moment.");
    } finally {
      delete form.dataset.busy;
      pressing = false;
    }
  });

  // --- the draft -------------------------------------------------------------------------------
  let clean = "", shownFor = null, previewing, keeping;
  const dirty = () => Boolean($("#draft")) && $("#draft").value !== clean;
  const csrf = () => $("#compose").elements.csrf.value;
  async function preview() {
    const draft = $("#draft"), form = $("#compose");
    if (!draft) return;
    const text = draft.value;
    const shown = await post(form.dataset.preview, { csrf: csrf(), text }).catch(() => null);
    if (!shown || draft.value !== text) return;
    if (!shown.ok) return complain(form, shown.refused);
    complain(form, "");
    shownFor = text;
    const length = $("#length");
    const many = shown.parts.length;
    length.textContent = `${many ? `${many} posts, the longest ` : ""}${shown.length} of ${shown.most} with signature`;
    length.toggleAttribute("data-over", shown.length > shown.most);
    const verdict = $("#verdict");
    const lines = [...(text.trim() ? shown.reasons : []).map((r) => ["reason", r]), ...shown.advice.map((a) => ["hint", a])];
    verdict.dataset.ruling = shown.ruling;
    verdict.replaceChildren(...lines.map(([kind, line]) => Object.assign(document.createElement("li"), { className: kind, textContent: line })));
    $("#preview-title").textContent = many
      ? `Exactly these ${many} posts become public${$(".preview .shown", form) ? ", the first with the pictures" : ""}`
      : "Exactly this becomes public";
    $("#exact").replaceChildren(...(many ? shown.parts : [shown.text]).map((post) =>
      Object.assign(document.createElement("div"), { className: "words part", dir: "auto", textContent: post })));
    form.elements.digest.value = shown.digest;
    const box = $(".preview", form);
    box.hidden = !text.trim();
    box.classList.remove("behind");
    hold(false);
  }
  const hold = (waiting) => $$("#review button").forEach((b) => waiting ? b.setAttribute("aria-disabled", "true") : b.removeAttribute("aria-disabled"));
  async function keep() {
    const draft = $("#draft"), form = $("#compose");
    if (!draft || draft.value === clean) return true;
    const text = draft.value;
    const answer = await post(form.action, { csrf: csrf(), text }).catch(() => null);
    if (!answer) { $("#kept").textContent = "Not kept yet: no answer from the staff room."; keeping = setTimeout(keep, 3000); return false; }
    if (!answer.ok) { complain(form, answer.refused); return false; }
    clean = text;
    if (draft.value === text) $("#kept").textContent = answer.said;
    if (draft.value === text) await review();
    return true;
  }
  async function review() { // the buttons under the draft follow what the desk says of what was kept
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = $("#review", fresh), here = $("#review");
    if (!next || !here || $("#draft").value !== clean || $("#draft", fresh)?.value !== clean) return;
    if (same(here, next)) return;
    const focus = here.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    here.replaceWith(next);
    if (focus) $(`[data-act="${focus}"]`, next)?.focus();
  }
  let describing;
  const fieldsOf = (form) => {
    const fields = new FormData(form);
    fields.delete("picture");
    return fields;
  };
  async function describe() { // what pictures show is kept, and looked at, like the words
    const form = $("#compose");
    if (!form) return;
    const fields = fieldsOf(form);
    const answer = await post(form.action, fields).catch(() => null);
    if (!answer) { $("#kept").textContent = "Not kept yet: no answer from the staff room."; describing = setTimeout(describe, 3000); return; }
    complain(form, answer.ok ? "" : answer.refused);
    if (!answer.ok) return;
    clean = fields.get("text").replace(/\r\n/g, "\n");
    $("#kept").textContent = answer.said;
    for (const field of $$("[data-alt]", form)) if (fields.get(field.name) === field.value) field.defaultValue = field.value;
    await review();
    hold(false);
  }
  document.addEventListener("input", (event) => {
    if (event.target.dataset.alt === undefined) return;
    hold(true);
    clearTimeout(describing);
    describing = setTimeout(describe, 800);
  });
  async function composed(event, form, button) {
    const act = button?.dataset.act || "write";
    if (act === "picture") { clearTimeout(keeping); clearTimeout(describing); clean = $("#draft").value; return; } // it is sent as it stands, words and all
    event.preventDefault();
    const draft = $("#draft");
    clearTimeout(keeping);
    if (act === "write") { await describe(); return preview(); }
    if (shownFor !== null && shownFor !== draft.value) {
      await preview();
      return complain(form, "The preview was a moment behind. Look at it again, then press.");
    }
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    pressing = true;
    try {
      const fields = fieldsOf(form);
      if (button.name) fields.set(button.name, button.value);
      const answer = await post(button.formAction, fields);
      if (answer.once) form.elements.once.value = answer.once;
      complain(form, answer.ok ? "" : answer.refused);
      if (answer.ok) { clean = draft.value; say(answer.said); }
      if (answer.ok && act !== "split") draft.blur();
      await refresh();
      if (act === "split") await preview();
      if (answer.ok) $(".leaving button")?.focus();
    } catch {
      complain(form, "No answer from the staff room. Your words are still here: try again in a moment.");
    } finally {
      delete form.dataset.busy;
      pressing = false;
    }
  }
  function prepare(form) {
    const draft = $("#draft", form);
    clean = draft.defaultValue;
    shownFor = $("#review [name=digest]", form).value ? clean : null;
    draft.addEventListener("input", () => {
      $(".preview", form)?.classList.add("behind");
      hold(true);
      clearTimeout(previewing);
      clearTimeout(keeping);
      previewing = setTimeout(preview, 250);
      keeping = setTimeout(keep, 1200);
    });
    draft.addEventListener("blur", () => { clearTimeout(keeping); keep(); });
  }
  if ($("#compose")) prepare($("#compose"));
  addEventListener("pagehide", () => {
    const draft = $("#draft");
    if (draft && draft.value !== clean) post($("#compose").action, { csrf: csrf(), text: draft.value }, { keepalive: true }).catch(() => {});
  });

  // --- how customers see me --------------------------------------------------------------------
  const me = $("#me");
  me?.addEventListener("input", () => {
    clearTimeout(previewing);
    previewing = setTimeout(async () => {
      const shown = await post("/staff/me/preview", new FormData(me)).catch(() => null);
      if (shown?.ok) $("#signature").textContent = shown.signature;
    }, 200);
  });

  // --- events: one tab listens, all tabs hear --------------------------------------------------
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("staffroom") : null;
  let newest = ""; // the tick of the newest news that the stream brought, in the tab that listens
  const heard = ({ event, about, tick }) => {
    if (event === "anything?") return newest && channel.postMessage({ event: "hello", tick: newest });
    if (event === "whisper") { say(about.text, location.pathname === `/staff/t/${about.thread}` ? null : `/staff/t/${about.thread}`); return refresh(); }
    if (event === "pause" || event === "alarm") return refresh();
    if (event === "hello") return tick === root.dataset.tick ? undefined : refresh();
    const lead = $(".lead");
    if (!lead || lead.dataset.thread === String(about.thread)) return refresh();
    soon();
  };
  let later;
  const soon = () => { clearTimeout(later); later = setTimeout(refresh, 3000); }; // only the counts have changed here
  let pause = 0;
  const listen = () => {
    const stream = new EventSource("/staff/events"), begun = performance.now();
    for (const event of ["hello", "thread", "whisper", "alarm", "pause"]) {
      stream.addEventListener(event, (e) => {
        newest = e.lastEventId;
        const news = { event, about: JSON.parse(e.data), tick: newest };
        channel?.postMessage(news);
        heard(news);
      });
    }
    // Each time it waits longer, and never as long as the page beside it.
    const later = () => {
      stream.close();
      pause = performance.now() - begun > 600000 ? 5 : Math.min(600, 2 * pause || 5);
      setTimeout(() => { refresh(); listen(); }, pause * 1000 * (0.5 + Math.random()));
    };
    stream.addEventListener("full", later); // too many pages are open
    stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) later(); });
    addEventListener("pagehide", () => stream.close());
    return new Promise(() => {});
  };
  if (toasts) {
    if (channel) {
      channel.onmessage = (e) => heard(e.data);
      channel.postMessage({ event: "anything?" });
    }
    navigator.locks && channel ? navigator.locks.request("staffroom-events", listen) : listen();
    addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
    setInterval(() => { if (!document.hidden) refresh(); }, 60000);
  }

  // --- shortcuts, never while typing -----------------------------------------------------------
  const dialog = $("#keys"), on = $("#keys-on");
  if (on) {
    on.checked = localStorage.getItem("staffroom-keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("staffroom-keys", on.checked ? "on" : "off"));
  }
  $("#show-keys")?.addEventListener("click", () => dialog.showModal());
  const step = (by) => {
    const steps = $$("[data-step]");
    const at = steps.indexOf(document.activeElement.closest?.("[data-step]"));
    const next = steps[Math.min(steps.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => step(1), k: () => step(-1),
    c: () => ($(".lead [data-press=claim] button") || document.activeElement.closest?.(".card")?.querySelector("[data-press=claim] button"))?.click(),
    r: () => $("#draft")?.focus(), n: () => $("#note")?.focus(),
    g: () => { location.href = "/staff"; }, m: () => { location.href = "/staff/mine"; },
    "?": () => dialog?.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") $$("details.menu[open]").forEach((d) => { d.open = false; $("summary", d).focus(); });
    if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const key = keys[event.key];
    if (!key || (!on?.checked && event.key !== "?")) return;
    event.preventDefault();
    key();
  });
  document.addEventListener("click", (event) => $$("details.menu[open]").forEach((d) => { if (!d.contains(event.target)) d.open = false; }));
})();
