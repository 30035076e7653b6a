/* What may come later: the switch of the quiet visit, and the bar that stays in view when a reader zooms or types. */
(() => {
  'use strict';
  const QUIET = 'v', KEPT = 10;
  const attempt = (step) => { try { return step(); } catch (error) { return undefined; } };
  const all = (name, act) => document.querySelectorAll(name).forEach((one) => attempt(() => act(one)));

  /* What is kept names no page: a short code for each of the last ten, the present one last. */
  const code = (path) => Array.from(path).reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7).toString(36);
  const here = code(location.pathname);
  const kept = () => attempt(() => (sessionStorage[QUIET] || '').split('.').filter(Boolean)) || [];
  const keep = (codes) => attempt(() => {
    if (codes.length) sessionStorage[QUIET] = codes.slice(-KEPT).join('.'); else delete sessionStorage[QUIET];
  });

  const draw = () => {
    const codes = kept();
    if (codes.length && codes[codes.length - 1] !== here) keep(codes.concat(here));
    all('[data-quiet-switch]', (one) => { one.textContent = codes.length ? one.dataset.on : one.dataset.off; });
    all('[data-quiet-bar]', (one) => { one.hidden = !codes.length; });
    all('[data-quiet-back]', (one) => { one.hidden = kept().length < 2; });
  };
  const toggle = () => { keep(kept().length ? [] : [here]); draw(); };
  const previous = () => {
    for (let codes = kept().slice(0, -1); codes.length; codes = codes.slice(0, -1)) {
      const wanted = codes[codes.length - 1];
      const link = Array.from(document.links).find((one) => code(one.pathname) === wanted);
      if (link) { keep(codes); return location.replace(link.pathname); }
    }
  };
  all('[data-quiet-switch]', (one) => one.addEventListener('click', toggle));
  all('[data-quiet-back]', (one) => one.addEventListener('click', previous));
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
