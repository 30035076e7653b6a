// How a file becomes a form and a form becomes a file again. The whole file travels with the form, hidden; what
// the editor changed is changed in it, and every other character stays: comments, quotes, order, folded lines.
import { fresh, patch, read } from "./patch.js";
import { same } from "./same.js";

const FRONT = /^---[ \t]*\n([\s\S]*?\n?)---[ \t]*(?:\n|$)/;
const KEPT = "as_it_was";

const parted = ({ [KEPT]: before = "", ...wanted }) => ({ before, wanted });

export function record(shape, name) {
  const head = `# yaml-language-server: $schema=../../../schemas/${name}.schema.json\n`;
  return {
    fromFile: (text) => ({ ...read(text), [KEPT]: text }),
    toFile: (entry) => {
      const { before, wanted } = parted(entry);
      return before ? patch(before, wanted, shape) : head + fresh(wanted, shape);
    },
  };
}

export function page(shape) {
  const fromFile = (text) => {
    const [front, yaml] = FRONT.exec(text) ?? ["", ""];
    return { ...read(yaml), body: text.slice(front.length), [KEPT]: text };
  };
  const toFile = (entry) => {
    const { before, wanted } = parted(entry);
    const { body = "", ...meta } = wanted;
    const [front, yaml] = FRONT.exec(before) ?? [];
    if (front === undefined) return `---\n${fresh(meta, shape)}---\n${body}`;
    const old = before.slice(front.length);
    const changed = patch(yaml, meta, shape);
    return `---\n${changed}---\n${same(old, body) ? old : body}`;
  };
  return { fromFile, toFile };
}
