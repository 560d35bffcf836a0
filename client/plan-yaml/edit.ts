import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLSeq,
} from 'yaml';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { YAML_OPTIONS } from './document';
import { writeYaml } from './write';

export type YamlPath = readonly (string | number)[];

/** Changes single values of a plan file; comments, order and everything else stay as they are written. */
export interface PlanEditor {
  has(this: void, path: YamlPath): boolean;
  /** Makes the groups of keys on the way that are not there yet. */
  set(this: void, path: YamlPath, value: unknown): void;
  remove(this: void, path: YamlPath): void;
  /** At the end of a list, which is made where there is none. */
  append(this: void, path: YamlPath, value: unknown, comment?: readonly string[]): void;
  /** The lines above an item of a list. */
  comment(this: void, path: YamlPath, change: (lines: string[]) => string[]): void;
  text(this: void): string;
}

/** The text must be a plan file that reads; `yaml-alias` is refused: one value would change in two places. */
export function editPlan(text: string): Outcome<PlanEditor> {
  const document = parseDocument(text, YAML_OPTIONS);
  let aliases = 0;
  visit(document, { Alias: () => void (aliases += 1) });
  if (aliases > 0) {
    const message =
      'Tệp dùng bí danh YAML (*tên) nên không sửa từng chỗ được; cần viết thẳng nội dung vào những chỗ ấy.';
    return refused('yaml-alias', message);
  }
  return accepted({
    has: (path) => document.hasIn(path),
    set: (path, value) => setValue(document, path, value),
    remove: (path) => void document.deleteIn(path),
    append: (path, value, comment) => appendItem(document, path, value, comment),
    comment: (path, change) => changeComment(document, path, change),
    text: () => writeYaml(document),
  });
}

function setValue(document: Document, path: YamlPath, value: unknown): void {
  const old = document.getIn(path, true);
  if (isScalar(old) && (value === null || typeof value !== 'object')) {
    old.value = value;
    // Numbers and nulls would be printed as they were read.
    delete old.source;
    return;
  }
  const node = shortNode(document, value);
  if (isNode(old) && !isAlias(old)) takeComments(old, node);
  document.setIn(path, node);
}

function takeComments(from: Node, to: Node): void {
  if (from.comment != null) to.comment = from.comment;
  if (from.commentBefore != null) to.commentBefore = from.commentBefore;
  if (from.spaceBefore === true) to.spaceBefore = true;
}

/** Lists and pairs of plain words on one line; of several pairs each on its own. */
function shortNode(document: Document, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  if (isCollection(node) && Object.values(value as object).every(isPlain)) node.flow = true;
  else if (isSeq(node) && node.items.length === 1) node.flow = true;
  else if (isSeq(node)) for (const item of node.items) if (isCollection(item)) item.flow = true;
  return node;
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function appendItem(
  document: Document,
  path: YamlPath,
  value: unknown,
  comment: readonly string[] = [],
): void {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  shortInside(node);
  if (comment.length > 0) node.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  const list = document.getIn(path, true);
  if (!isSeq(list)) {
    const made = document.createNode<unknown[]>([]) as YAMLSeq;
    made.items.push(node);
    document.setIn(path, made);
    return;
  }
  if (list.items.length === 0) list.flow = false;
  else if (list.flow !== true) node.spaceBefore = true;
  list.items.push(node);
}

/** Short lists inside a new item on one line, the item itself on several. */
function shortInside(node: unknown): void {
  if (!isMap(node)) return;
  for (const { value } of node.items) {
    if (!isCollection(value)) continue;
    const values = Object.values(value.toJSON() as object);
    if (values.every((one) => isPlain(one) && String(one).length < 60)) value.flow = true;
    else shortInside(value);
  }
}

function changeComment(document: Document, path: YamlPath, change: (lines: string[]) => string[]): void {
  const node = document.getIn(path, true);
  if (!isNode(node)) return;
  const holder = commentHolder(document, path, node);
  const lines = (holder.commentBefore ?? '').split('\n').filter((line) => line !== '');
  const changed = change(lines.map((line) => line.replace(/^ /, '')));
  holder.commentBefore = changed.length === 0 ? null : changed.map((line) => ` ${line}`).join('\n');
}

/** The parser gives the comment above the first item of a list to the list. */
function commentHolder(document: Document, path: YamlPath, node: Node): Node {
  if (path.at(-1) !== 0 || node.commentBefore != null) return node;
  const list = document.getIn(path.slice(0, -1), true);
  return isNode(list) && list.commentBefore != null ? list : node;
}
