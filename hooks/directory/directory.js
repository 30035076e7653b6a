/* directory: "open now" and the filters of the page Help. Without this script the whole list is there. */
(function () {
  "use strict";
  var FIELDS = ["for", "language", "typed", "free", "open"];

  /* "from-length gap-length gap-length?" in minutes, from since 1970: open, closed, or "" where it cannot be known */
  function state(hours, now) {
    var at = 0;
    var spans = (hours || "").split(" ").filter(Boolean).map(function (text, i) {
      var parts = text.split("-"), from = at + +parts[0], until = from + parseInt(parts[1], 10);
      at = i ? until : from;
      return { from: from, until: until, doubt: /\?$/.test(text) };
    });
    var within = function (span) { return span.from <= now && now < span.until; };
    if (!spans.length || !within(spans[0])) return { open: "", doubt: false };
    var hit = spans.slice(1).filter(within)[0];
    return { open: hit ? "open" : "closed", doubt: !!hit && hit.doubt };
  }

  function label(way) {
    var found = state(way.dataset.hours, Math.floor(Date.now() / 60000));
    var doubt = found.doubt || way.hasAttribute("data-doubt");
    var place = way.querySelector(".now");
    var texts = way.closest(".cards").dataset;
    way.isOpen = found.open === "open";
    if (!place) return;
    place.hidden = !found.open;
    place.className = "now " + found.open + (doubt ? " doubt" : "");
    place.textContent = found.open ? texts[found.open + (doubt ? "Doubt" : "")] : "";
  }

  function all(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }

  function chosen(panel) {
    var wanted = {};
    FIELDS.forEach(function (name) {
      var field = panel.querySelector("#filter-" + name);
      wanted[name] = field.type === "checkbox" ? field.checked : field.value;
    });
    return wanted;
  }

  function has(list, word) { return (" " + (list || "") + " ").indexOf(" " + word + " ") >= 0; }

  /* All wishes about a channel must hold for one and the same channel. */
  function fits(card, want) {
    if (want.for && !has(card.dataset.for, want.for)) return false;
    if (!(want.language || want.typed || want.free || want.open)) return true;
    return all(card, ".way").some(function (way) {
      return (!want.language || has(way.dataset.languages, want.language)) &&
        (!want.typed || way.hasAttribute("data-typed")) &&
        (!want.free || way.hasAttribute("data-free")) && (!want.open || way.isOpen);
    });
  }

  /* The parts of the page between two headings, each with the lists in it. */
  function parts(panel) {
    var found = [], part = null;
    for (var node = panel.nextElementSibling; node; node = node.nextElementSibling) {
      if (node.tagName === "H2") found.push(part = []);
      if (part) part.push(node);
    }
    return found.filter(function (nodes) {
      return nodes.some(function (node) { return node.classList.contains("cards"); });
    });
  }

  function show(panel, nodes, matches, any) {
    var hits = 0;
    nodes.forEach(function (node) {
      all(node, ".card").forEach(function (card) {
        card.hidden = any && !matches[card.id];
        hits += card.hidden ? 0 : 1;
      });
      if (!node.classList.contains("again")) return;
      var seen = all(node, "a").filter(function (link) {
        link.hidden = any && !matches[link.hash.slice(1)];
        return !link.hidden;
      });
      node.hidden = any && !seen.length;
      hits += seen.length;
    });
    nodes.forEach(function (node) {
      if (!node.classList.contains("again")) node.hidden = any && !hits;
    });
  }

  function apply(panel) {
    var want = chosen(panel), matches = {}, count = 0;
    var any = FIELDS.some(function (name) { return want[name]; });
    all(document, ".card").forEach(function (card) {
      if (fits(card, want)) { matches[card.id] = true; count += 1; }
    });
    parts(panel).forEach(function (nodes) { show(panel, nodes, matches, any); });
    var texts = panel.dataset;
    panel.querySelector("[role=status]").textContent =
      !any ? texts.all : count ? texts.count.replace("{count}", count) : texts.none;
    panel.querySelector("button").hidden = !any;
  }

  function clear(panel) {
    FIELDS.forEach(function (name) {
      var field = panel.querySelector("#filter-" + name);
      if (field.type === "checkbox") field.checked = false; else field.value = "";
    });
    apply(panel);
  }

  function start() {
    var ways = all(document, ".way"), panel = document.querySelector("section.filter");
    var refresh = function () {
      ways.forEach(label);
      if (panel && panel.querySelector("#filter-open").checked) apply(panel);
    };
    if (!ways.length) return;
    refresh();
    setInterval(refresh, 30000);
    document.addEventListener("visibilitychange", refresh);
    if (!panel) return;
    panel.hidden = false;
    panel.addEventListener("change", function () { apply(panel); });
    panel.querySelector("button").addEventListener("click", function () {
      clear(panel);
      panel.querySelector("select").focus();
    });
    window.addEventListener("hashchange", function () {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]")) { clear(panel); target.scrollIntoView(); }
    });
    clear(panel); /* a browser that fills in fields again after a reload keeps no choice here */
  }

  start();
})();
