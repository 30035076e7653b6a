/* embeds: fills the snippets in with what an organisation chooses, shows it, and copies. Without this script the table is there. */
(() => {
  'use strict';
  const all = (root, selector) => Array.prototype.slice.call(root.querySelectorAll(selector));
  const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&#34;').replace(/'/g, '&#39;');
  const blocks = all(document, '.embed-snippet').map((block) => {
    const code = block.querySelector('code');
    return { block: block, code: code, text: code.textContent };
  });

  /* Copying: the browser's own way, else the text is selected for who copies by keyboard. */
  const select = (code) => {
    const range = document.createRange(), selection = getSelection();
    range.selectNodeContents(code);
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const copy = (one, status) => {
    const done = (word) => { status.textContent = status.dataset[word]; };
    const byHand = () => { select(one.code); done('failed'); };
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(one.code.textContent).then(() => done('done'), byHand);
  };
  blocks.forEach((one) => {
    const line = one.block.querySelector('p'), status = line.querySelector('[role=status]');
    line.hidden = false;
    line.querySelector('button').addEventListener('click', () => copy(one, status));
  });

  const tool = document.querySelector('.embed-choose');
  if (!tool) return;
  const first = tool.dataset;
  const page = tool.querySelector('#embed-page'), language = tool.querySelector('#embed-language'), look = tool.querySelector('#embed-look');
  const status = tool.querySelector('[role=status]'), preview = tool.querySelector('.embed-preview');
  let list = null;

  const own = () => {
    const data = page.selectedOptions[0].dataset;
    return { title: data.title, frame_title: data.frameTitle, summary: data.summary, canonical: data.canonical };
  };
  const view = () => first.base + language.value + '/' + page.value + '/' + (look.selectedIndex ? look.value + '/' : '');

  /* Only the example's own words and addresses are replaced, all at once, longest first. */
  const fill = (chosen) => {
    const pairs = {};
    pairs[first.base + first.lang + '/' + first.slug + '/'] = view();
    pairs[first.base + 'data/' + first.lang + '/' + first.slug + '.'] = first.base + 'data/' + language.value + '/' + page.value + '.';
    pairs[first.canonical] = chosen.canonical;
    pairs['lang="' + first.lang + '"'] = 'lang="' + language.value + '"';
    pairs['"' + safe(first.frameTitle) + '"'] = '"' + safe(chosen.frame_title) + '"';
    pairs['>' + safe(first.title) + '<'] = '>' + safe(chosen.title) + '<';
    pairs['>' + safe(first.summary) + '<'] = '>' + safe(chosen.summary) + '<';
    const only = (names) => new RegExp(names.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    const any = only(Object.keys(pairs).sort((a, b) => b.length - a.length));
    const speech = only(['lang="' + first.lang + '"']); /* a card is of an organisation, not of a page */
    blocks.forEach((one) => {
      const known = one.block.dataset.snippet === 'card' ? speech : any;
      one.code.textContent = one.text.replace(known, (found) => pairs[found]);
    });
    if (preview.firstChild) show();
  };
  const found = (pages) => pages.filter((one) => one.id === page.value && one.lang === language.value)[0];
  const lists = () => list || (list = fetch(first.base.replace(/^https?:\/\/[^/]+/, location.origin) + 'data/pages.json')
    .then((answer) => { if (!answer.ok) throw answer; return answer.json(); })
    .then((data) => data.pages));
  const choose = () => {
    status.textContent = '';
    if (language.value === first.lang) return fill(own());
    return lists().then((pages) => {
      const one = found(pages);
      status.textContent = one.text_lang === language.value ? '' : status.dataset.fellBack;
      fill(one);
    }).catch(() => { list = null; status.textContent = status.dataset.failed; });
  };
  const show = () => {
    const frame = document.createElement('iframe');
    frame.title = own().title;
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation');
    frame.src = new URL(view()).pathname;
    preview.replaceChildren(frame);
  };
  tool.hidden = false;
  [page, language, look].forEach((one) => one.addEventListener('change', choose));
  tool.querySelector('button').addEventListener('click', show);
})();
