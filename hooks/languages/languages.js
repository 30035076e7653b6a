/* languages: of the menu, the languages and the words beside the exit, one is open at a time; they lie over each other. */
(function () {
  "use strict";
  document.addEventListener("toggle", function (event) {
    var opened = event.target, tools = opened.closest && opened.closest(".tools");
    if (!tools || !opened.open) return;
    tools.querySelectorAll("details[open]").forEach(function (other) { if (other !== opened) other.open = false; });
  }, true);
})();
