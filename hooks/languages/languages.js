/* languages: of the menu, the languages and the words beside the exit, one is open at a time; they lie over each other. */
(function () {
  "use strict";
  var PANELS = ".header > details, .quick-exit-help > details";
  document.addEventListener("toggle", function (event) {
    var opened = event.target;
    if (!opened.matches || !opened.matches(PANELS) || !opened.open) return;
    document.querySelectorAll(PANELS).forEach(function (other) { if (other !== opened) other.open = false; });
  }, true);
})();
