// The tree that a page is cleaned into, with as much of the DOM as turndown reads.
//
// It is built by page-builder.ts, bounded in depth and size, and is read once: turndown's own copy of its input is the tree itself.
// A node's name is in upper case, as in the DOM of HTML.

const elementNode = 1;
const textNode = 3;

export class PageNode {
  readonly nodeType: number;
  nodeName: string;
  /** The text of a text node. */
  data: string;
  attributes: ReadonlyMap<string, string>;
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  /** Whether there is something in it to be read. */
  hasContent = false;

  private constructor(nodeType: number, nodeName: string, data: string, attributes: ReadonlyMap<string, string>) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.data = data;
    this.attributes = attributes;
  }

  static element(name: string, attributes: ReadonlyMap<string, string> = new Map()): PageNode {
    return new PageNode(elementNode, name.toUpperCase(), "", attributes);
  }

  static text(text: string): PageNode {
    return new PageNode(textNode, "#text", text, new Map());
  }

  get nodeValue(): string | null {
    return this.nodeType === textNode ? this.data : null;
  }

  get childNodes(): PageNode[] {
    const children: PageNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) children.push(child);
    return children;
  }

  get textContent(): string {
    if (this.nodeType === textNode) return this.data;
    let text = "";
    for (let child = this.firstChild; child !== null; child = child.nextSibling) text += child.textContent;
    return text;
  }

  get lastElementChild(): PageNode | null {
    return this.childNodes.findLast((child) => child.nodeType === elementNode) ?? null;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  getElementsByTagName(name: string): PageNode[] {
    return this.childNodes.flatMap((child) => [
      ...(child.nodeName === name ? [child] : []),
      ...child.getElementsByTagName(name),
    ]);
  }

  cloneNode(): PageNode {
    return this;
  }

  appendChild(child: PageNode): void {
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    child.nextSibling = null;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.nextSibling = child;
    this.lastChild = child;
  }

  removeChild(child: PageNode): void {
    if (child.previousSibling === null) this.firstChild = child.nextSibling;
    else child.previousSibling.nextSibling = child.nextSibling;
    if (child.nextSibling === null) this.lastChild = child.previousSibling;
    else child.nextSibling.previousSibling = child.previousSibling;
    child.parentNode = null;
  }

  fill(): void {
    for (let node: PageNode | null = this; node !== null && !node.hasContent; node = node.parentNode)
      node.hasContent = true;
  }
}
