// Starts the editing program with our collections, and with a format for each that keeps a file as it was.
import { page, record } from "./formats.js";

const answer = await fetch("./config.json");
const { config, shapes } = await answer.json();

for (const { name, format, extension } of config.collections) {
  const { fromFile, toFile } = extension === "md" ? page(shapes[name]) : record(shapes[name], name);
  window.CMS.registerCustomFormat(format, extension, { fromFile, toFile });
}

window.CMS.init({ config });
