// Pieces of a text to replace, found in the text as it was and put in place together.
export class Edits {
  constructor(text) {
    this.text = text;
    this.list = [];
  }

  replace(start, end, by) {
    this.list.push({ start, end, by });
  }

  lineStart(at) {
    return this.text.lastIndexOf("\n", at - 1) + 1;
  }

  lineEnd(at) {
    const end = this.text.indexOf("\n", at);
    return end < 0 ? this.text.length : end;
  }

  column(at) {
    return at - this.lineStart(at);
  }

  // The end of a node's own characters: the newline after a block and the blanks below it are not its own.
  endOf(node, start) {
    let end = node?.range ? node.range[1] : start;
    while (end > start && /\s/.test(this.text[end - 1])) end -= 1;
    return end;
  }

  applied() {
    const ordered = [...this.list].sort((a, b) => b.start - a.start || b.end - a.end);
    return ordered.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), this.text);
  }
}
