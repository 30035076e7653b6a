/* A page inside somebody else's page: its exit in layers, its height, and links that find a way out.
   No storage, no request but the blank page. Works where the frame has no origin of its own. README.md says why. */
(() => {
  'use strict';
  const WITHIN = 5000, PRESSES = 3, PATIENCE = 3000;
  const win = window, doc = document, root = doc.documentElement, host = win.parent;
  const framed = host !== win;
  const meta = doc.querySelector('meta[name="embed"]');
  const link = doc.querySelector('a.quick-exit');
  const attempt = (step) => { try { return step(); } catch (error) { return undefined; } };
  const inTurn = (...steps) => steps.forEach((step) => attempt(step));
  const here = (path) => new URL(meta.content + path, win.location.href).href;
  let left = false, ours = false, secret = '';

  /* What we tell the host: our own script there, or WordPress, which knows us by a secret in our address. */
  const tell = (type, value) => framed && attempt(() => host.postMessage({ embed: 1, type, value }, '*'));
  const wordPress = (message, value) => {
    if (framed && secret) attempt(() => host.postMessage({ message, value, secret }, '*'));
  };
  const readSecret = () => {
    const found = /[#?&]secret=([a-zA-Z0-9]+)$/.exec(win.location.hash);
    if (found) secret = found[1];
  };

  /* Leaving. Every layer stands alone: hide, the whole tab, our script in the host, WordPress, and in the end only this frame. */
  const hide = () => inTurn(() => { root.style.display = 'none'; }, () => { root.hidden = true; });
  const empty = () => inTurn(
    () => { doc.body.remove(); },
    () => { doc.title = meta.dataset.title; });
  const blank = () => framed
    ? win.location.replace(here('blank/'))
    : win.location.replace('about:blank');
  /* WebKit tells the neutral site our address when a frame sends the tab away; by a page of our own it does not (measured in 2.50). */
  const tells = /AppleWebKit/.test(navigator.userAgent) && !/Chrom(e|ium)\//.test(navigator.userAgent);
  const exit = () => {
    if (left) return;
    left = true;
    const neutral = link.href;
    const gone = [];
    inTurn(
      hide,
      () => { win.top.location.replace(framed && tells ? here('leave/') : neutral); gone.push(1); },
      () => { if (ours) tell('exit', { to: neutral, title: meta.dataset.title }); },
      () => { if (!ours) wordPress('link', here('leave/')); },
      empty,
      () => {
        if (!gone.length || secret) return blank();
        win.setTimeout(() => inTurn(() => win.top.location.replace('about:blank'), blank), PATIENCE);
      });
  };

  /* Seen through from the press on; back when the release is elsewhere. */
  const veil = (value) => attempt(() => { if (!left) root.style.opacity = value; });
  const onExit = (event) => link && attempt(() => link.contains(event.target));
  doc.addEventListener('pointerdown', (event) => { if (!event.button && onExit(event)) veil('0'); }, true);
  ['pointerup', 'pointercancel', 'dragend'].forEach((type) =>
    doc.addEventListener(type, (event) => { if (type !== 'pointerup' || !onExit(event)) veil(''); }, true));
  win.addEventListener('blur', () => veil(''));

  /* Shift or Esc, three times in five seconds, with nothing else between. */
  let presses = [], last = '';
  const say = (text) => attempt(() => { doc.querySelector('.quick-exit-said').textContent = text || ''; });
  const counts = (event) => (event.key === 'Shift' || event.key === 'Escape') && !event.isComposing &&
    !event.ctrlKey && !event.altKey && !event.metaKey;
  doc.addEventListener('keydown', (event) => {
    if (left) return event.preventDefault();
    if (event.repeat || !link) return;
    if (!counts(event) || event.key !== last) presses = [];
    last = event.key;
    if (!counts(event)) return;
    presses = presses.filter((at) => Date.now() - at <= WITHIN).concat(Date.now());
    if (presses.length >= PRESSES) { event.preventDefault(); exit(); }
  }, true);
  doc.addEventListener('keyup', (event) => {
    if (!left && event.key === last && presses.length) say(presses.length === 1 ? meta.dataset.two : meta.dataset.one);
  }, true);

  /* A link opens the whole site in place of the host. Where the host forbids that: our pages here in the frame (a tab that
     inherits a sandbox could not open them), others in a new tab. */
  const follow = (one) => {
    const own = new URL(one.href).host === win.location.host;
    if (secret && own) return wordPress('link', one.href);
    if (attempt(() => { win.top.location.href = one.href; return true; })) return;
    if (one.dataset.page) { win.location.href = here(one.dataset.page + '/' + meta.dataset.look); return; }
    attempt(() => win.open(one.href, '_blank', 'noopener,noreferrer'));
  };
  doc.addEventListener('click', (event) => {
    const one = event.target.closest && event.target.closest('a[href]');
    if (!one || event.defaultPrevented) return;
    if (onExit(event)) { event.preventDefault(); return exit(); }
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !framed) return;
    if (one.target === '_top') { event.preventDefault(); return follow(one); }
    if (one.getAttribute('href')[0] === '#') showPlace(one.hash);
  }, true);

  /* Height: what the text needs, up and down. Our script in the host follows any height; WordPress from 200 to 1000. */
  const height = () => Math.ceil(root.getBoundingClientRect().height - 0.01);
  let told = 0;
  const measure = (again) => {
    if (left || (height() === told && again !== true)) return;
    told = height();
    tell('height', told);
    wordPress('height', told);
  };
  const showPlace = (hash) => attempt(() => {
    const place = doc.getElementById(decodeURIComponent(hash.slice(1)));
    if (ours && place) tell('place', Math.round(place.getBoundingClientRect().top));
  });

  /* Where the host scrolls and not we, the exit stays in sight all the same. */
  const follows = (top) => attempt(() => {
    const bar = doc.querySelector('.bar');
    const room = Math.max(0, root.getBoundingClientRect().height - bar.offsetHeight);
    const by = Math.min(Math.max(0, Number(top) || 0), room);
    bar.style.transform = by ? 'translateY(' + by + 'px)' : '';
  });

  win.addEventListener('message', (event) => {
    const data = event.data;
    if (left || event.source !== host || !framed || !data || typeof data !== 'object') return;
    if (data.message === 'ready' && data.secret === secret) return measure(true);
    if (data.embed !== 1) return;
    if (data.type === 'hello') { if (!ours) { ours = true; tell('hello'); } measure(true); }
    if (data.type === 'view') follows(data.value);
  });
  win.addEventListener('hashchange', () => { readSecret(); measure(true); });
  win.addEventListener('pageshow', (event) => { if (left && event.persisted) blank(); });
  readSecret();
  tell('hello');
  if (!attempt(() => new ResizeObserver(measure).observe(root))) win.addEventListener('resize', measure);
  doc.addEventListener('toggle', measure, true);
  win.addEventListener('load', () => measure(true));
  measure();
})();
