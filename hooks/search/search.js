/* Finds words on the device. Nothing is sent, stored or put in the address. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  if (!form || !window.fetch) return;
  var input = form.querySelector("input");
  var list = form.querySelector("ol");
  var status = form.querySelector("[role=status]");
  var root = location.pathname.replace(/[^/]+\/$/, "");
  var lang = document.documentElement.lang;
  var index = null, loading = false;

  // Letters that differ only in accent, vowel sign, form or digit script read the same
  var SAME = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ґ": "г", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "ؤ": "و", "ئ": "ي" };
  function fold(text) {
    return text.toLowerCase()
      .replace(/[أإآٱؤئ]/g, function (c) { return SAME[c]; })
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, "")
      .replace(/[łøđßıæœґةىکی]/g, function (c) { return SAME[c]; })
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (c) { return String(c.charCodeAt(0) & 15); });
  }
  function words(text) {
    return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }
  // Arabic writes "the", "and", "with" onto the word
  function stems(word) {
    var bare = word.replace(/^[وفبلك]?ال(?=.{2})/, "").replace(/^[وفبلك](?=.{3})/, "");
    return bare === word ? [word] : [word, bare];
  }
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], row = [], i, j;
    for (j = 0; j <= b.length; j++) before[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] !== b[j - 1]));
      }
      before = row;
    }
    return before[b.length];
  }
  function similar(wanted, word) {
    if (word === wanted) return 10;
    if (word.startsWith(wanted)) return 6;
    if (wanted.length > 5 && word.length > 4 && wanted.startsWith(word)) return 4;
    var most = wanted.length > 7 ? 2 : wanted.length > 3 ? 1 : 0;
    return most && distance(wanted, word.slice(0, wanted.length + most), most) <= most ? 3 : 0;
  }
  function best(wanted, all) {
    var top = 0;
    for (var i = 0; i < all.length && top < 10; i++) top = Math.max(top, similar(wanted, all[i]));
    return top;
  }
  // Each word says how many letters it shares with the one before it
  function vocabulary(lines) {
    var before = "";
    return lines.split("\n").map(function (line) {
      before = before.slice(0, +line[0]) + line.slice(1);
      return [].concat.apply([], words(before).map(stems));
    });
  }
  function places(lines) {
    return lines.split("\n").map(function (line) {
      var at = -1;
      return line.split(" ").map(function (step) { at += +step; return at; });
    });
  }
  function prepare(read) {
    var sections = [];
    read.pages.forEach(function (page) {
      page[2].forEach(function (section) {
        sections.push({
          url: root + page[0] + (section[0] ? "#" + section[0] : ""),
          title: page[1], heading: section[1],
          titleWords: words(page[1]), headingWords: words(section[1])
        });
      });
    });
    return { sections: sections, words: vocabulary(read.words), places: places(read.places) };
  }
  // How well each section answers one word
  function found(wanted) {
    var scores = index.sections.map(function () { return 0; });
    index.words.forEach(function (forms, i) {
      var one = best(wanted, forms);
      if (one) index.places[i].forEach(function (at) { scores[at] = Math.max(scores[at], one); });
    });
    return index.sections.map(function (section, at) {
      return scores[at] + 3 * best(wanted, section.headingWords) + 2 * best(wanted, section.titleWords);
    });
  }
  function rank(wanted) {
    var each = wanted.map(found);
    return index.sections.map(function (section, at) {
      var own = each.map(function (scores) { return scores[at]; });
      var all = own.every(Boolean) ? own.reduce(function (sum, one) { return sum + one; }, section.heading ? 0 : 1) : 0;
      return { entry: section, score: all };
    }).filter(function (hit) { return hit.score; })
      .sort(function (a, b) { return b.score - a.score; }).slice(0, 20);
  }
  function show() {
    var wanted = words(input.value).map(function (w) { return stems(w).pop(); });
    list.textContent = "";
    if (!index || !wanted.length) { status.textContent = ""; return; }
    var hits = rank(wanted);
    status.textContent = hits.length ? form.dataset.found.replace("{count}", hits.length) : form.dataset.none;
    hits.forEach(function (hit) { list.appendChild(item(hit.entry)); });
  }
  function item(entry) {
    var li = document.createElement("li"), a = document.createElement("a");
    a.href = entry.url;
    a.textContent = entry.heading ? entry.title + ": " + entry.heading : entry.title;
    li.appendChild(a);
    return li;
  }
  function load() {
    if (index || loading) return;
    loading = true;
    var depth = document.querySelector('link[rel="stylesheet"]').getAttribute("href").split("assets/")[0];
    fetch(depth + "search/" + lang + ".json", { credentials: "omit" })
      .then(function (answer) { return answer.json(); })
      .then(function (read) { index = prepare(read); show(); })
      .catch(function () { loading = false; status.textContent = form.dataset.failed; });
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("focus", load);
  input.addEventListener("input", function () { load(); show(); });
  window.addEventListener("pagehide", function () { input.value = ""; list.textContent = ""; });
})();
