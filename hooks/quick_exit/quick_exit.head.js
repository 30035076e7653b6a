/* The exit and its guard. Runs first in <head>, before anything is drawn; README.md says why each step is there.
   Words and addresses come from <meta name="quick-exit">. Every step stands alone: one that fails stops no other. */
(() => {
  'use strict';
  const LEFT = 't', QUIET = 'v', CHANNEL = 'b';
  const GUARDED = 600000, PATIENCE = 3000, WITHIN = 5000, PRESSES = 3, SLACK = 16;
  const win = window, doc = document, root = doc.documentElement;
  const meta = doc.querySelector('meta[name="quick-exit"]');
  const attempt = (step) => { try { return step(); } catch (error) { return undefined; } };
  const words = attempt(() => meta.dataset) || {};
  const inTurn = (...steps) => steps.forEach((step) => attempt(step));
  const on = (type, act) => attempt(() => win.addEventListener(type, act, { capture: true, passive: false }));
  const now = () => attempt(() => Date.now()) || attempt(() => +new Date()) || 0;
  let leaving = false, pressed = null, place = null, channel = null;

  /* Out of sight. While a finger is down only see-through: Chromium sends no release to a document without boxes. */
  const veil = () => attempt(() => { root.style.opacity = '0'; });
  const unveil = () => attempt(() => { root.style.opacity = ''; });
  const hide = () => inTurn(
    () => { if (!root.hidden) place = [win.scrollX, win.scrollY]; },
    () => { root.style.display = 'none'; },
    () => { root.hidden = true; });
  const show = () => inTurn(
    () => { root.style.opacity = root.style.display = ''; },
    () => { root.hidden = false; },
    () => place && win.scrollTo({ left: place[0], top: place[1], behavior: 'instant' }));

  /* The whole tab; inside another site where that is forbidden, at least this frame. */
  const go = (address) => {
    if (win.top !== win && attempt(() => { win.top.location.replace(address); return true; })) return;
    attempt(() => { win.location.replace(address); return true; }) || attempt(() => { win.location = address; });
  };
  const depart = () => {
    go(meta ? meta.content : 'about:blank');
    if (!attempt(() => win.setTimeout(() => go('about:blank'), PATIENCE))) go('about:blank');
  };

  const silence = () => inTurn(
    () => doc.querySelectorAll('audio, video').forEach((one) => attempt(() => one.pause())),
    () => win.speechSynthesis.cancel(),
    () => doc.fullscreenElement && doc.exitFullscreen().catch(() => {}),
    () => doc.pictureInPictureElement && doc.exitPictureInPicture().catch(() => {}));

  /* A neutral title and no icon; nothing left to find, select, print or read aloud. */
  const add = (parent, tag, values) => parent.appendChild(Object.assign(doc.createElement(tag), values));
  const strip = () => inTurn(
    () => { doc.body.remove(); },
    () => { doc.head.textContent = ''; },
    () => { doc.title = words.title || '\u200b'; },
    () => add(doc.head, 'link', { rel: 'icon', href: 'data:,' }),
    () => { root.style.colorScheme = 'light dark'; });
  const blank = () => { hide(); attempt(() => win.stop()); };
  const refill = (fill) => { strip(); root.appendChild(doc.createElement('body')); attempt(() => fill(doc.body)); show(); };
  const parsed = (act) => {
    let done = false;
    const look = () => { if (!done && doc.readyState !== 'loading') { done = true; act(); } };
    on('readystatechange', look);
    on('DOMContentLoaded', look);
    look();
  };
  const murmur = (body) => {
    const line = add(body, 'p', {});
    line.setAttribute('role', 'status');
    Object.assign(line.style, { position: 'absolute', overflow: 'hidden', clipPath: 'inset(50%)', width: '1px', height: '1px' });
    win.setTimeout(() => { line.textContent = words.title; }, 150);
  };

  /* What this site never wrote may still be there from a host or an older version. Asking opens no new store. */
  const forget = () => inTurn(
    () => win.sessionStorage.clear(),
    () => win.localStorage.length && win.localStorage.clear(),
    () => doc.cookie && doc.cookie.split(';').forEach((one) => { doc.cookie = one.split('=')[0] + '=;max-age=0;path=/'; }),
    () => navigator.serviceWorker.controller && [
      navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister())),
      win.caches.keys().then((all) => all.forEach((one) => win.caches.delete(one)))]);
  const mark = () => { win.sessionStorage[LEFT] = now() + GUARDED; };

  const leave = (...more) => {
    if (leaving) return;
    leaving = true;
    inTurn(blank, depart, ...more, silence, strip, () => parsed(() => refill(murmur)));
  };
  const tell = () => (channel || new BroadcastChannel(CHANNEL)).postMessage(CHANNEL);
  const exit = () => leave(forget, mark, tell);

  /* Back, Forward and what the browser kept: never shown within ten minutes. An address typed on purpose meets a way in. */
  const guarded = () => attempt(() => {
    const rest = Number(win.sessionStorage[LEFT] || 0) - now();
    return rest > 0 && rest <= GUARDED ? 'yes' : 'no';
  }) || 'unknown';
  const arrival = () => attempt(() => performance.getEntriesByType('navigation')[0].type);
  const invite = (body) => {
    const back = add(body, 'button', { type: 'button', textContent: words.return });
    Object.assign(body.style, { margin: '4rem 1rem', textAlign: 'center' });
    Object.assign(back.style, { minHeight: '2.75rem', padding: '0 1.25rem', font: 'inherit' });
    back.onclick = () => inTurn(() => delete win.sessionStorage[LEFT], () => win.location.reload());
  };
  const offer = () => { /* without stop(): Chromium never draws a page that was stopped in its <head> */
    leaving = true;
    inTurn(hide, () => { doc.title = words.title || '\u200b'; }, () => parsed(() => refill(invite)));
  };
  const guard = (how) => {
    const left = guarded();
    if (left === 'yes') return how === 'navigate' ? offer() : leave();
    if (left === 'unknown' && how === 'back_forward') return offer();
    return true;
  };

  /* Hidden on the way down; leaves on the way up, or comes back when the release is elsewhere. */
  const isExit = (event) => attempt(() => event.target.closest('a.quick-exit')) ||
    attempt(() => event.composedPath().find((one) => one.className === 'quick-exit'));
  const inside = (at) => pressed && at.clientX >= pressed.left - SLACK && at.clientX <= pressed.right + SLACK &&
    at.clientY >= pressed.top - SLACK && at.clientY <= pressed.bottom + SLACK;
  const release = (at) => {
    if (!pressed || leaving) return;
    if (inside(at)) exit(); else { pressed = null; unveil(); }
  };
  on('pointerdown', (event) => {
    presses = [];
    const link = !event.button && isExit(event);
    if (!link) return release(event);
    pressed = attempt(() => link.getBoundingClientRect());
    if (pressed) veil();
  });
  on('pointerup', release);
  on('pointercancel', () => { if (!leaving) unveil(); });
  on('touchend', (event) => { const at = event.changedTouches[0]; if (inside(at)) release(at); });
  on('contextmenu', (event) => { if (pressed) event.preventDefault(); });
  on('click', (event) => { if (isExit(event)) { event.preventDefault(); exit(); } });

  /* Shift or Esc, three times in five seconds, with nothing else between. */
  let presses = [], last = '', late = 0;
  const say = (text) => attempt(() => { doc.querySelector('.quick-exit-said').textContent = text || ''; });
  const soft = (event) => attempt(() => win.matchMedia('(any-pointer: coarse)').matches &&
    !win.matchMedia('(any-pointer: fine)').matches && event.target.matches('input, textarea, [contenteditable]'));
  const counts = (event) => (event.key === 'Shift' || event.key === 'Escape') && !event.isComposing &&
    !event.ctrlKey && !event.altKey && !event.metaKey && !soft(event);
  on('keydown', (event) => {
    if (leaving) return attempt(() => event.preventDefault());
    if (event.repeat) return;
    if (!counts(event) || event.key !== last) presses = [];
    last = event.key;
    if (!counts(event)) return;
    presses = presses.filter((at) => now() - at <= WITHIN).concat(now());
    if (presses.length < PRESSES) return;
    exit();
    event.preventDefault();
  });
  on('keyup', (event) => {
    if (leaving || event.key !== last || !presses.length) return;
    say(presses.length === 1 ? words.two : words.one);
    win.clearTimeout(late);
    late = win.setTimeout(() => { if (presses.length) say(words.late); presses = []; }, WITHIN);
  });

  /* Quiet visit: inside the site a page takes the place of the one before it. quick_exit.js holds its switch. */
  on('click', (event) => attempt(() => {
    const link = !leaving && win.sessionStorage[QUIET] && event.target.closest('a[href]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isExit(event) || link.origin !== win.location.origin || link.target || link.hasAttribute('download')) return;
    event.preventDefault();
    win.location.replace(link.href);
  }));

  /* Every page hides itself when it is left, so that nothing can be restored in sight. */
  const listen = () => { channel = new BroadcastChannel(CHANNEL); channel.onmessage = (one) => one.data === CHANNEL && leave(forget, mark); };
  on('pagehide', hide);
  on('pageshow', (event) => {
    if (!event.persisted) return;
    const stripped = leaving;
    leaving = false;
    if (guard('back_forward') !== true) return;
    if (stripped) win.location.reload(); else show();
  });
  if (guard(arrival()) === true) {
    if (!attempt(() => { listen(); return true; })) on('unload', () => {});
    attempt(() => root.classList.add('quick-exit-on'));
  }
})();
