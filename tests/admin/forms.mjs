// Opens each file as a form would and writes it again. In: {folder, cases: [{name, text, set}]} on stdin; out: texts.
import { readFileSync } from "node:fs";

const { folder, cases } = JSON.parse(readFileSync(0, "utf8"));
const { page, record } = await import(`${folder}/formats.js`);
const { config, shapes } = JSON.parse(readFileSync(`${folder}/config.json`, "utf8"));

// A form has a field for everything: what a file leaves out is shown empty, or with the default of its model.
function shown(value, fields) {
  const form = { ...value };
  for (const field of fields) {
    const old = form[field.name];
    if (field.widget === "hidden") continue;
    if (field.widget === "object") form[field.name] = shown(old ?? {}, field.fields);
    else if (field.fields) form[field.name] = (old ?? []).map((item) => shown(item, field.fields));
    else if (field.widget === "list" || field.multiple) form[field.name] = old ?? [];
    else if (old === undefined || old === null) form[field.name] = field.default ?? (field.widget === "boolean" ? false : "");
    else if (["string", "text"].includes(field.widget)) form[field.name] = String(old).trim();
  }
  return form;
}

function put(form, [path, value]) {
  const steps = path.split(".");
  const last = steps.pop();
  const at = steps.reduce((part, step) => (part[step] ??= {}), form);
  if (value === undefined) at.splice(Number(last), 1);
  else if (last === "+") at.push(value);
  else at[last] = value;
}

function written({ name, text, set = [] }) {
  const { extension, fields } = config.collections.find((one) => one.name === name);
  const format = extension === "md" ? page(shapes[name]) : record(shapes[name], name);
  const form = shown(text === null ? {} : format.fromFile(text.trim()), fields);
  set.forEach((change) => put(form, change));
  return `${format.toFile(form).trim()}\n`;
}

process.stdout.write(JSON.stringify(cases.map(written)));
