/* <contact-card org="veilig-thuis" lang="nl">what stands here until the card comes</contact-card>
   One organisation with its numbers, drawn in your own page. Version 1.0.0: this file never changes.
   No cookie, no storage; one request, to the site it comes from. What it draws carries no exit: your page needs one.
   Colours: --contact-card-ink, -soft, -paper, -line, -accent, -radius, -font. Parts: card, name, text, call, answers, note, checked, source. */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || !script.src || !window.customElements || customElements.get('contact-card')) return;
  const data = new URL('../../../data/v1/cards/', script.src);
  const SAFE = /^(tel:\+?\d+|mailto:[^\s]+|sms:\d+|https?:\/\/[^\s]+)$/;
  const RTL = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/;
  const speaks = (one, lang) => { one.lang = lang; one.dir = RTL.test(lang) ? 'rtl' : 'ltr'; };
  const CSS = `
    :host { display: block; }
    [part=card] { padding: 1em 1.15em; color: var(--contact-card-ink, #2a2630); background: var(--contact-card-paper, #fff);
      border: 1px solid var(--contact-card-line, #8d8376); border-radius: var(--contact-card-radius, .75em);
      font-family: var(--contact-card-font, inherit); line-height: 1.5; overflow-wrap: anywhere; }
    p, dl { margin: .4em 0; }
    dl > div { display: grid; grid-template-columns: minmax(5em, 9em) 1fr; gap: .75em; }
    dt, [part=checked], [part=source] { color: var(--contact-card-soft, #5a5361); }
    dd { margin: 0; }
    a { color: var(--contact-card-accent, #1c5d59); }
    [part=name] { font-size: 1.2em; font-weight: 700; }
    [part=call] { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .4em; min-height: 2.75em; padding: .2em 1em;
      border: 1px solid currentColor; border-radius: 999px; font-weight: 650; }
    [part=note] { font-weight: 650; }`;

  const make = (tag, part, text, said) => {
    const one = document.createElement(tag);
    if (part) one.setAttribute('part', part);
    if (text) one.textContent = text;
    if (said) speaks(one, said);
    return one;
  };
  const link = (address, part, text) => {
    const one = make(SAFE.test(address || '') ? 'a' : 'span', part, text);
    if (one.tagName === 'A') { one.href = address; one.rel = 'noreferrer'; }
    return one;
  };
  const number = (label, display, address) => {
    const one = link(address, 'call', label);
    const digits = make('bdi', '', display);
    digits.dir = 'ltr';
    if (display) one.append(' ', digits);
    return one;
  };
  const said = (box, part, one) => { if (one) box.append(make('p', part, one.text, one.lang)); };

  const way = (box, one) => {
    const line = make('p');
    line.append(number(one.label, one.display, one.link));
    const list = make('dl', 'answers');
    one.answers.forEach((pair) => {
      const row = make('div');
      row.append(make('dt', '', pair[0]), make('dd', '', pair[1]));
      list.append(row);
    });
    box.append(line);
    if (one.answers.length) box.append(list);
    if (one.unknown) box.append(make('p', 'text', one.unknown));
    said(box, 'text', one.note);
  };
  const draw = (card, lang) => {
    const box = make('div', 'card');
    speaks(box, lang);
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', card.name);
    box.append(make('p', 'name', card.name, 'nl'));
    said(box, 'text', card.summary);
    card.ways.forEach((one) => way(box, one));
    card.together.forEach((one) => {
      const line = make('p', 'text', one.label + ' ' + one.name + ' ');
      if (one.link) line.append(number('', one.display, one.link));
      box.append(line);
    });
    said(box, 'note', card.safety_note);
    box.append(make('p', 'checked', card.checked));
    const source = make('p', 'source');
    source.append(link(card.canonical, '', new URL(card.canonical).host));
    box.append(source);
    return box;
  };

  const code = (text) => /^[A-Za-z0-9-]+$/.test(text || '') ? text : '';
  customElements.define('contact-card', class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const inner = this.attachShadow({ mode: 'open' });
      inner.append(document.createElement('slot'));
      const lang = code(this.getAttribute('lang')) || 'nl', org = code(this.getAttribute('org'));
      if (!org) return;
      fetch(new URL(lang + '/' + org + '.json', data), { credentials: 'omit', referrerPolicy: 'no-referrer' })
        .then((answer) => { if (!answer.ok) throw answer; return answer.json(); })
        .then((card) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(CSS);
          const box = draw(card, lang);
          inner.adoptedStyleSheets = [sheet];
          inner.replaceChildren(box);
        })
        .catch(() => {}); /* what stood inside the element stays: a link, a number */
    }
  });
})();
