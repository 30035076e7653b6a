/* The first use of a word opens its meaning below the sentence, so that nobody loses the place and the tab keeps no
   extra line. Without this script the same link leads to the meaning at the foot of the page. It listens to no Escape:
   that key belongs to the exit. */
(() => {
  'use strict';
  const BLOCK = 'p, li, dd, dt, td, th, blockquote, h1, h2, h3, h4';
  const meaning = (link) => document.querySelector(`${link.getAttribute('href')} dd`);

  const opened = (link, from) => {
    const box = document.createElement('span');
    box.className = 'term-meaning';
    box.id = `${link.id}-uitleg`;
    box.hidden = true;
    ['lang', 'dir'].forEach((name) => { if (from.hasAttribute(name)) box.setAttribute(name, from.getAttribute(name)); });
    box.textContent = from.textContent;
    const block = link.closest(BLOCK);
    const list = Array.from(block.children).find((child) => /^(UL|OL)$/.test(child.tagName));
    block.insertBefore(box, list || null);
    return box;
  };
  const asButton = (link, box) => {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-controls', box.id);
    const turn = (event) => {
      event.preventDefault();
      box.hidden = !box.hidden;
      link.setAttribute('aria-expanded', String(!box.hidden));
    };
    link.addEventListener('click', turn);
    link.addEventListener('keydown', (event) => { if (event.key === ' ') turn(event); });
  };
  try {
    document.querySelectorAll('a.term').forEach((link) => {
      const from = meaning(link);
      if (from && link.closest(BLOCK)) asButton(link, opened(link, from));
    });
  } catch (error) { /* the links still lead to the foot, and the scripts behind this one run */ }
})();
