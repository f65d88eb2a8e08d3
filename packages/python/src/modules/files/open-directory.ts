/** A directory that `os.open` has opened: it has a number, from which relative paths can start, and what it holds can be listed. */

import type { DirectoryEntry, FileTree } from "./file-tree.ts";
import { nextDescriptor } from "./open-file.ts";

export class OpenDirectory {
  readonly directory: DirectoryEntry;
  readonly descriptor: number;
  readonly #tree: FileTree;

  constructor(tree: FileTree, directory: DirectoryEntry) {
    this.#tree = tree;
    this.directory = directory;
    this.descriptor = nextDescriptor(tree);
    tree.descriptors.set(this.descriptor, this);
  }

  close(): void {
    this.#tree.descriptors.delete(this.descriptor);
  }
}
