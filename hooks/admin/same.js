// Whether a form says the same as the file. A form has no "absent": it shows an empty field, or the default.

export const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.values(value).every(isEmpty);
}

// A shape is a part of a JSON Schema, with the whole schema at hand for what it refers to.
export const whole = (schema) => ({ part: schema, root: schema });

function follow({ part, root }) {
  const name = part?.$ref?.split("/").pop();
  return name ? { part: root.$defs[name], root } : { part: part ?? {}, root };
}

export function real(shape) {
  const found = follow(shape);
  const choices = (found.part.anyOf ?? []).filter((choice) => choice.type !== "null");
  return choices.length === 1 ? real({ part: choices[0], root: shape.root }) : found;
}

export const allowsNull = ({ part }) => (part?.anyOf ?? []).some(({ type }) => type === "null");

export const allowsNumber = (shape) => {
  const { part } = real(shape);
  return [part, ...(part.anyOf ?? [])].some(({ type }) => type === "integer" || type === "number");
};

export function inside(shape, key) {
  const { part, root } = real(shape);
  const found = typeof key === "number" ? part.items : (part.properties?.[key] ?? part.additionalProperties);
  return { part: isMap(found) ? found : {}, root };
}

export const needs = (shape, key) => (real(shape).part.required ?? []).includes(key);

export const isDefault = (shape, value) =>
  isEmpty(value) || ("default" in (shape.part ?? {}) && same(shape.part.default, value, real(shape)));

export function same(old, value, shape = whole({})) {
  if (old === undefined) return isDefault(shape, value);
  if (isEmpty(old) || isEmpty(value)) return isEmpty(old) && isEmpty(value);
  if (Array.isArray(old) && Array.isArray(value)) {
    return old.length === value.length && old.every((item, i) => same(item, value[i], inside(shape, i)));
  }
  if (isMap(old) && isMap(value)) {
    return [...new Set([...Object.keys(old), ...Object.keys(value)])].every(
      (key) => !(key in value) || same(old[key], value[key], inside(shape, key)),
    );
  }
  return !isMap(old) && !isMap(value) && String(old).trim() === String(value).trim();
}
