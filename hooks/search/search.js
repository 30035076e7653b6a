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
  var index = null;

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
  function prepare(pages) {
    var found = [];
    pages.forEach(function (page) {
      page.s.forEach(function (section) {
        found.push({
          url: root + page.u + (section[0] ? "#" + section[0] : ""),
          title: page.t, heading: section[1],
          titleWords: words(page.t), headingWords: words(section[1]),
          words: [].concat.apply([], words(section[2]).map(stems))
        });
      });
    });
    return found;
  }
  function score(entry, wanted) {
    var total = 0;
    for (var i = 0; i < wanted.length; i++) {
      var one = best(wanted[i], entry.words) + 3 * best(wanted[i], entry.headingWords) + 2 * best(wanted[i], entry.titleWords);
      if (!one) return 0;
      total += one;
    }
    return total + (entry.heading ? 0 : 1);
  }
  function show() {
    var wanted = words(input.value).map(function (w) { return stems(w).pop(); });
    list.textContent = "";
    if (!index || !wanted.length) { status.textContent = ""; return; }
    var hits = index.map(function (entry) { return { entry: entry, score: score(entry, wanted) }; })
      .filter(function (hit) { return hit.score; })
      .sort(function (a, b) { return b.score - a.score; }).slice(0, 20);
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
    if (index) return;
    index = [];
    var depth = document.querySelector('link[rel="stylesheet"]').getAttribute("href").split("assets/")[0];
    fetch(depth + "search/" + lang + ".json", { credentials: "omit" })
      .then(function (answer) { return answer.json(); })
      .then(function (pages) { index = prepare(pages); show(); })
      .catch(function () { index = null; status.textContent = form.dataset.failed; });
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("focus", load);
  input.addEventListener("input", function () { load(); show(); });
  window.addEventListener("pagehide", function () { input.value = ""; list.textContent = ""; });
})();
