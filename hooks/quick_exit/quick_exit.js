/* What may come later: the switch of the quiet visit, and the bar that stays in view when a reader zooms or types. */
(() => {
  'use strict';
  const QUIET = 'v';
  const attempt = (step) => { try { return step(); } catch (error) { return undefined; } };
  const all = (name, act) => document.querySelectorAll(name).forEach((one) => attempt(() => act(one)));
  const kept = () => attempt(() => sessionStorage.getItem(QUIET));

  const draw = () => {
    const quiet = kept();
    all('[data-quiet-switch]', (one) => { one.textContent = quiet ? one.dataset.on : one.dataset.off; });
    all('[data-quiet-bar]', (one) => { one.hidden = !quiet; });
    all('[data-quiet-back]', (one) => { one.hidden = !quiet || !quiet.includes('.'); });
  };
  const toggle = () => {
    attempt(() => (kept() ? sessionStorage.removeItem(QUIET) : sessionStorage.setItem(QUIET, '0')));
    draw();
  };
  all('[data-quiet-switch]', (one) => one.addEventListener('click', toggle));
  addEventListener('pageshow', draw);
  draw();

  /* Pinched larger, or pushed up by a phone's keyboard: the bar goes along, at its own size. */
  const view = window.visualViewport, bar = document.querySelector('.bar');
  const follow = () => attempt(() => {
    const moved = view.scale > 1.02 || view.offsetTop > 1;
    bar.style.transformOrigin = '0 0';
    bar.style.transform = moved ? `translate(${view.offsetLeft}px, ${view.offsetTop}px) scale(${1 / view.scale})` : '';
  });
  attempt(() => ['resize', 'scroll'].forEach((type) => view.addEventListener(type, follow)));
})();
