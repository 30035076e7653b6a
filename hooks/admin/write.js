// New text in a YAML file, as the files around it are written.
import { allowsNull, allowsNumber, inside, isDefault, isEmpty, isMap, needs, real } from "./same.js";

const BARE = /^\p{L}(?:[\p{L}\p{N}_ ,.?!’‘“”()/;-]*[\p{L}\p{N}_,.?!’‘“”()/;-])?$/u;
const NOT_TEXT = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
const IN_A_ROW = /[,[\]{}]/;
const WIDTH = 108;
const SHORT = 60;

const escaped = (text) =>
  JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const quoted = (text) => escaped(text);

export function scalar(value, inARow = false) {
  if (typeof value !== "string") return String(value);
  const bare = BARE.test(value) && !NOT_TEXT.includes(value.toLowerCase());
  return bare && !(inARow && IN_A_ROW.test(value)) ? value : escaped(value);
}

export const typed = (value, shape) => {
  const text = typeof value === "string" ? value.trim() : value;
  return text !== "" && String(Number(text)) === text && allowsNumber(shape) ? Number(text) : text;
};

export function folded(text, indent) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    const longer = line ? `${line} ${word}` : word;
    if (line && longer.length + indent > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return [">-", ...lines.map((line) => " ".repeat(indent) + line)].join("\n");
}

// A record without what the form merely showed: empty fields and defaults, unless the field must stand there.
export function clean(value, shape) {
  if (Array.isArray(value)) return value.map((item, i) => clean(item, inside(shape, i)));
  if (!isMap(value)) return typed(value, shape);
  const kept = Object.entries(value).filter(
    ([key, part]) => (needs(shape, key) && stands(part, inside(shape, key))) || !isDefault(inside(shape, key), part),
  );
  return Object.fromEntries(
    kept.map(([key, part]) => [key, isEmpty(part) ? nothing(inside(shape, key)) : clean(part, inside(shape, key))]),
  );
}

// What is needed and empty still stands in the file, if emptiness can be written: the build then says what is missing.
const stands = (part, shape) => !isEmpty(part) || nothing(shape) !== undefined;

const nothing = (shape) => (allowsNull(shape) ? null : { array: [], object: {} }[real(shape).part.type]);

const row = (values) => `[${values.map((value) => scalar(value, true)).join(", ")}]`;

function short(value) {
  const parts = Object.entries(value);
  if (parts.some(([, part]) => part !== null && typeof part === "object")) return null;
  const text = `{${parts.map(([key, part]) => `${key}: ${scalar(part, true)}`).join(", ")}}`;
  return text.length <= SHORT ? text : null;
}

// What follows "key:", on its line or below it.
export function after(value, indent) {
  if (Array.isArray(value)) {
    return value.some(isMap) ? `\n${items(value, indent + 2)}` : ` ${row(value)}`;
  }
  if (!isMap(value)) return ` ${scalar(value)}`;
  if (!Object.keys(value).length) return " {}";
  const onOneLine = indent > 0 ? short(value) : null;
  return onOneLine ? ` ${onOneLine}` : `\n${pairs(value, indent + 2)}`;
}

export const pairs = (value, indent) =>
  Object.entries(value)
    .map(([key, part]) => `${" ".repeat(indent)}${key}:${after(part, indent)}`)
    .join("\n");

export const items = (values, indent) =>
  values
    .map((value) => {
      const text = isMap(value) ? pairs(value, indent + 2).slice(indent + 2) : scalar(value);
      return `${" ".repeat(indent)}- ${text}`;
    })
    .join("\n");
