// Changes a YAML text where a form changed, and nowhere else.
import { isMap as isMapNode, isScalar, isSeq, parseDocument } from "./yaml/index.js";
import { Edits } from "./edits.js";
import { allowsNull, inside, isEmpty, isMap, real, same, whole } from "./same.js";
import { after, clean, folded, items, pairs, quoted, scalar, typed } from "./write.js";

const CANNOT =
  "Deze wijziging kan hier niet worden opgeslagen; wijzig het bestand op de forge. / " +
  "This change cannot be saved here; edit the file at the forge.";

function parsed(text) {
  const found = parseDocument(text, { uniqueKeys: true });
  if (found.errors.length) throw found.errors[0];
  return found;
}

export const read = (text) => parsed(text).toJS() ?? {};

export const fresh = (wanted, schema) => `${pairs(clean(wanted, whole(schema)), 0)}\n`;

export function patch(text, wanted, schema) {
  const shape = whole(schema);
  const document = parsed(text);
  if (same(document.toJS(), wanted, shape)) return text;
  const edits = new Edits(text);
  changeMap(edits, document.contents, wanted, shape);
  return checked(edits.applied(), wanted, shape) ?? rewritten(document, wanted, shape);
}

// Nothing is saved that does not read back as what the editor wrote.
function checked(text, wanted, shape) {
  try {
    return same(read(text), wanted, shape) ? text : null;
  } catch {
    return null;
  }
}

// Where a change in place fails: comments stay, the layout of the changed parts may not.
function rewritten(document, wanted, shape) {
  for (const [key, value] of Object.entries(wanted)) {
    const part = inside(shape, key);
    if (!same(document.toJS()[key], value, part)) document.set(key, document.createNode(clean(value, part)));
  }
  const text = checked(document.toString({ lineWidth: 0 }), wanted, shape);
  if (text === null) throw new Error(CANNOT);
  return text;
}

function changeMap(edits, map, wanted, shape) {
  let previous = null;
  for (const [key, value] of Object.entries(wanted)) {
    const pair = map.items.find((item) => item.key.value === key);
    const part = inside(shape, key);
    if (pair) {
      changePair(edits, map, pair, value, part);
      previous = pair;
    } else if (!same(undefined, value, part)) {
      insert(edits, map, previous, `${key}:`, value, part);
    }
  }
}

function insert(edits, map, previous, name, value, shape) {
  if (map.flow) throw new Error("changed as a whole, by its parent");
  const indent = edits.column(map.items[0].key.range[0]);
  const text = `${" ".repeat(indent)}${name}${after(clean(value, shape), indent)}`;
  const pair = previous ?? map.items[0];
  const at = edits.lineEnd(edits.endOf(pair.value ?? pair.key, pair.key.range[1]));
  edits.replace(at, at, `\n${text}`);
}

function changePair(edits, map, pair, value, shape) {
  const old = pair.value?.toJSON();
  if (same(old ?? null, value, shape)) return;
  if (isEmpty(value)) emptied(edits, map, pair, shape);
  else if (isMapNode(pair.value) && isMap(value) && fits(pair.value, value, shape)) changeMap(edits, pair.value, value, shape);
  else if (isSeq(pair.value) && Array.isArray(value)) changeList(edits, pair, value, shape);
  else if (isScalar(pair.value) && !isMap(value) && !Array.isArray(value)) changeScalar(edits, pair, value, shape);
  else whollyNew(edits, pair, value, shape);
}

// A map on one line is changed in place only when no key comes or goes.
const fits = (map, value, shape) =>
  !map.flow || Object.entries(value).every(([key, part]) => map.has(key) ? !isEmpty(part) : same(undefined, part, inside(shape, key)));

function emptied(edits, map, pair, shape) {
  const start = pair.key.range[1] + 1;
  const end = edits.endOf(pair.value, start);
  const { part } = real(shape);
  if (part.type === "array") edits.replace(start, end, " []");
  else if (allowsNull(shape)) edits.replace(start, end, " null");
  else edits.replace(edits.lineStart(pair.key.range[0]), edits.lineEnd(end) + 1, "");
}

function changeScalar(edits, { key, value: node }, value, shape) {
  const start = node.range[0];
  const end = Math.max(edits.endOf(node, start), start);
  const kept = typeof node.value === "string" ? String(value).trim() : typed(value, shape);
  const text = inItsStyle(node, kept, edits.column(key.range[0]));
  edits.replace(start, end, start === key.range[1] + 1 ? ` ${text}` : text);
}

function inItsStyle(node, value, indent) {
  if (typeof value !== "string") return String(value);
  const block = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
  if (block && !/\n| {2}/.test(value)) return folded(value, indent + 2);
  return node.type === "PLAIN" ? scalar(value, true) : quoted(value);
}

function whollyNew(edits, pair, value, shape) {
  const start = pair.key.range[1] + 1;
  const indent = edits.column(pair.key.range[0]);
  edits.replace(start, edits.endOf(pair.value, start), after(clean(value, shape), indent));
}

function changeList(edits, pair, wanted, shape) {
  const list = pair.value;
  const part = inside(shape, 0);
  const one = (item, value) => same(item.toJSON(), value, part);
  if (list.items.length === wanted.length) {
    if (list.items.every((item, i) => one(item, wanted[i]) || isMapNode(item))) {
      list.items.forEach((item, i) => one(item, wanted[i]) || changeMap(edits, item, wanted[i], part));
      return;
    }
  }
  if (list.flow || list.items.length === 0) whollyNew(edits, pair, wanted, shape);
  else changeItems(edits, list, wanted, part, one);
}

// Items that stay keep their lines; those between the first and the last that stay are written anew.
function changeItems(edits, list, wanted, part, one) {
  const old = list.items;
  const most = Math.min(old.length, wanted.length);
  let first = 0;
  while (first < most && one(old[first], wanted[first])) first += 1;
  let last = 0;
  while (last < most - first && one(old[old.length - 1 - last], wanted[wanted.length - 1 - last])) last += 1;
  const gone = old.slice(first, old.length - last);
  const come = wanted.slice(first, wanted.length - last).map((value) => clean(value, part));
  const dash = (item) => edits.text.lastIndexOf("-", item.range[0] - 1);
  const end = (item) => edits.lineEnd(edits.endOf(item, item.range[0]));
  const text = items(come, edits.column(dash(old[0])));
  if (!gone.length) {
    const at = first ? end(old[first - 1]) : edits.lineStart(dash(old[0])) - 1;
    edits.replace(at, at, `\n${text}`);
  } else if (come.length) edits.replace(edits.lineStart(dash(gone[0])), end(gone[gone.length - 1]), text);
  else edits.replace(edits.lineStart(dash(gone[0])), end(gone[gone.length - 1]) + 1, "");
}
