/* For a page that shows embeds: gives each its height, keeps its exit in sight, and leaves the page when its reader leaves.
   Version 1.0.0: this file never changes; a newer version has another name. It reads nothing of the page it stands on,
   listens to our own frames only, makes no global name, stores nothing and asks nothing. */
(() => {
  'use strict';
  const LEAST = 80, MOST = 100000, PATIENCE = 3000;
  const script = document.currentScript;
  if (!script || !script.src) return;
  const home = new URL('..', script.src); /* .../embed/v1/ */
  const own = (frame) => {
    try { return new URL(frame.src).href.indexOf(home.href) === 0; } catch (error) { return false; }
  };
  const frames = () => Array.prototype.filter.call(document.querySelectorAll('iframe'), own);
  const opaque = (frame) => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  /* No secret is ever sent: a greeting, and how far the frame is scrolled out of sight. */
  const known = new WeakSet();
  const send = (frame, type, value) => {
    if (frame.contentWindow) frame.contentWindow.postMessage({ embed: 1, type: type, value: value }, '*');
  };
  const sender = (event) => frames().filter((frame) => frame.contentWindow === event.source &&
    (event.origin === home.origin || (event.origin === 'null' && opaque(frame))))[0];

  /* Exact, with the border a host may have given the frame; never outside the limits. */
  const fit = (frame, value) => {
    if (typeof value !== 'number' || !isFinite(value)) return;
    const height = Math.ceil(Math.min(Math.max(value, LEAST), MOST));
    const style = getComputedStyle(frame);
    const edges = ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom']
      .reduce((sum, name) => sum + (parseFloat(style[name]) || 0), 0);
    frame.style.height = (style.boxSizing === 'border-box' ? height + edges : height) + 'px';
    view();
  };

  /* The reader left: nothing of this page stays in sight, and the next site is not told where the reader was. */
  const leave = (value) => {
    const to = value && typeof value.to === 'string' ? value.to : '';
    if (!/^https?:\/\/[^\s/]/.test(to)) return;
    const root = document.documentElement;
    root.style.setProperty('display', 'none', 'important');
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'no-referrer';
    document.head.appendChild(meta);
    if (typeof value.title === 'string') document.title = value.title;
    addEventListener('pageshow', (event) => { if (event.persisted) location.replace(to); });
    try { window.top.location.replace(to); } catch (error) { location.replace(to); }
    setTimeout(() => { location.replace('about:blank'); }, PATIENCE);
  };

  const place = (frame, value) => {
    if (typeof value !== 'number' || !isFinite(value)) return;
    scrollTo(scrollX, scrollY + frame.getBoundingClientRect().top + Math.min(Math.max(value, 0), MOST) - 60);
  };

  let waiting = false;
  const view = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      frames().filter((frame) => known.has(frame)).forEach((frame) => send(frame, 'view', Math.max(0, -frame.getBoundingClientRect().top)));
    });
  };

  addEventListener('message', (event) => {
    const data = event.data;
    if (!data || typeof data !== 'object' || data.embed !== 1) return;
    const frame = sender(event);
    if (!frame) return;
    known.add(frame);
    if (data.type === 'hello') send(frame, 'hello');
    if (data.type === 'height') fit(frame, data.value);
    if (data.type === 'place') place(frame, data.value);
    if (data.type === 'exit') leave(data.value);
  });
  const greet = () => frames().forEach((frame) => send(frame, 'hello'));
  document.addEventListener('load', (event) => {
    if (event.target && event.target.tagName === 'IFRAME' && own(event.target)) send(event.target, 'hello');
  }, true);
  addEventListener('DOMContentLoaded', greet);
  addEventListener('load', greet);
  addEventListener('scroll', view, { passive: true });
  addEventListener('resize', view);
  greet();
})();
