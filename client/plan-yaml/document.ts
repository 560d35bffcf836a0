import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';

/** A place in the text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface YamlProblem extends Place {
  code: string;
  message: string;
}

/** A plan file as YAML: its values, and where each of them stands. */
export interface PlanDocument {
  /** Plain data; aliases are resolved. */
  value: unknown;
  /** The place of a value, or of the nearest that is written where the path leads to nothing. */
  placeOf: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

/** More are an accident or an attack; each costs a walk through the file. */
const MOST_ALIASES = 100;
const MOST_SYNTAX_PROBLEMS = 20;

export const YAML_OPTIONS = {
  version: '1.2',
  // Also where the file says %YAML 1.1: there dates become objects and "no" becomes false.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // Found below: the parser compares every key of a group with every other.
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

export function parsePlanDocument(text: string): { document: PlanDocument } | { problems: YamlProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const found = syntaxProblems(document, placeAt);
  if (found.length > 0) return { problems: found };
  const aliases = aliasesOf(document);
  const unusable =
    aliases.length > MOST_ALIASES
      ? [tooManyAliases(aliases)]
      : [...duplicateKeys(document, placeAt), ...unknownAliases(aliases, document), ...unprintable(document)];
  if (unusable.length > 0) return { problems: unusable.map((one) => located(one, placeAt)).sort(byPlace) };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return {
      document: { value, placeOf: (path, part) => placeAt(offsetOf(document, path, part ?? 'value')) },
    };
  } catch (error) {
    // Aliases of aliases of aliases: few to write, millions to resolve.
    if (error instanceof ReferenceError) return { problems: [located(tooManyAliases(aliases), placeAt)] };
    throw error;
  }
}

interface AtOffset {
  code: string;
  message: string;
  offset: number;
}

function located({ code, message, offset }: AtOffset, placeAt: (offset: number) => Place): YamlProblem {
  return { code, message, ...placeAt(offset) };
}

const WORDS: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'Bí danh (*tên) không mang thêm neo hay thẻ.',
  BAD_ALIAS: 'Bí danh (*tên) viết chưa đúng.',
  BAD_COLLECTION_TYPE: 'Thẻ kiểu không khớp với danh sách hay nhóm khoá; cần bỏ thẻ.',
  BAD_DIRECTIVE: 'Dòng bắt đầu bằng "%" chưa đúng; tệp kế hoạch không cần dòng này.',
  BAD_DQ_ESCAPE: 'Dấu \\ trong "…" không đi với ký tự này; cần dùng nháy đơn \'…\' hoặc viết \\\\.',
  BAD_INDENT: 'Thụt dòng không khớp với các dòng cùng cấp; các khoá cùng cấp phải thẳng cột.',
  BAD_PROP_ORDER: 'Neo và thẻ phải đứng trước giá trị, cùng dòng.',
  BAD_SCALAR_START: 'Chữ không được bắt đầu bằng ký tự này; cần đặt cả cụm trong dấu nháy.',
  BLOCK_AS_IMPLICIT_KEY:
    'Hai dấu ":" trên một dòng; chữ có ": " cần đặt trong dấu nháy, khoá mới cần xuống dòng.',
  BLOCK_IN_FLOW: 'Trong [ ] hay { } không dùng danh sách gạch đầu dòng; cần viết [a, b].',
  DUPLICATE_KEY: 'Khoá này đã có ở trên; cần gộp lại hoặc bỏ một.',
  IMPOSSIBLE: 'Không đọc được YAML ở đây.',
  KEY_OVER_1024_CHARS: 'Khoá dài quá 1024 ký tự; có thể thiếu dấu xuống dòng hay dấu nháy.',
  MISSING_CHAR: 'Thiếu một dấu: ":" sau khoá, "," giữa hai mục, hoặc dấu đóng.',
  MULTILINE_IMPLICIT_KEY: 'Khoá phải nằm gọn trên một dòng; cần kiểm tra thụt dòng và dấu ":".',
  MULTIPLE_ANCHORS: 'Một giá trị chỉ có một neo (&tên).',
  MULTIPLE_DOCS: 'Dòng "---" tách tệp thành nhiều phần; tệp kế hoạch chỉ có một phần.',
  MULTIPLE_TAGS: 'Một giá trị chỉ có một thẻ.',
  NON_STRING_KEY: 'Khoá phải là chữ.',
  RESOURCE_EXHAUSTION: 'Ngoặc hay thụt dòng lồng quá sâu; tệp kế hoạch chỉ có vài cấp.',
  TAB_AS_INDENT: 'Dòng thụt bằng phím Tab; YAML chỉ nhận dấu cách, ví dụ hai dấu cách mỗi cấp.',
  TAG_RESOLVE_FAILED: 'Không dùng thẻ kiểu ("!…") trong tệp kế hoạch; cần bỏ thẻ.',
  UNEXPECTED_TOKEN: 'Có ký tự thừa ở đây; cần kiểm tra dấu ngoặc, dấu phẩy, dấu nháy.',
};

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** One problem a line: what follows the first on a line mostly follows from it. */
function syntaxProblems(document: Document, placeAt: (offset: number) => Place): YamlProblem[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const problems = (tooDeep ? [tooDeep] : errors).map((error) =>
    located(inOurWords(document, error), placeAt),
  );
  problems.sort(byPlace);
  return problems.filter(({ line }, i) => line !== problems[i - 1]?.line).slice(0, MOST_SYNTAX_PROBLEMS);
}

function inOurWords(document: Document, error: YAMLError): AtOffset {
  const plain = { code: codeOf(error.code), message: WORDS[error.code], offset: error.pos[0] };
  if (error.message === 'Sequence item without - indicator') {
    return { ...plain, message: 'Thiếu dấu "-" ở đầu mục, hoặc thụt dòng không khớp với các dòng cùng cấp.' };
  }
  const opened = unclosedAt(document, error);
  return opened === null ? plain : { ...plain, ...opened };
}

function codeOf(code: ErrorCode): string {
  return `yaml-${code.toLowerCase().replaceAll('_', '-')}`;
}

function duplicateKeys(document: Document, placeAt: (offset: number) => Place): AtOffset[] {
  const problems: AtOffset[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [offset, first] = [startOf(key) ?? 0, seen.get(key.value)];
        if (first === undefined) {
          seen.set(key.value, offset);
          continue;
        }
        const message = `Khoá "${String(key.value)}" đã có ở dòng ${placeAt(first).line}; cần gộp lại hoặc bỏ một.`;
        problems.push({ code: codeOf('DUPLICATE_KEY'), message, offset });
      }
    },
  });
  return problems;
}

/** What was opened and never closed is noticed far below: the place to mend is where it was opened. */
function unclosedAt(
  document: Document,
  { code, message, pos }: YAMLError,
): { message: string; offset: number } | null {
  const isQuote = code === 'MISSING_CHAR' && message.startsWith('Missing closing');
  const isBracket = (code === 'BAD_INDENT' || code === 'MISSING_CHAR') && message.startsWith('Flow ');
  if (!isQuote && !isBracket) return null;
  let offset: number | null = null;
  visit(document, {
    Node(_, node) {
      if (!node.range || node.range[0] > pos[0] || node.range[2] < pos[0]) return undefined;
      const opens = isQuote
        ? isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
        : isCollection(node) && node.flow === true;
      if (opens) offset = node.range[0];
      return undefined;
    },
  });
  if (offset === null) return null;
  const what = isQuote ? 'Dấu nháy mở' : 'Dấu [ hay { mở';
  return { message: `${what} ở đây chưa được đóng.`, offset };
}

function aliasesOf(document: Document): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

function tooManyAliases(aliases: Alias[]): AtOffset {
  const message = `Quá nhiều bí danh (*tên), tối đa ${MOST_ALIASES} kể cả lồng nhau; cần viết thẳng nội dung.`;
  return { code: 'yaml-too-many-aliases', message, offset: startOf(aliases[0]) ?? 0 };
}

function unknownAliases(aliases: Alias[], document: Document): AtOffset[] {
  return aliases
    .filter((alias) => alias.resolve(document) === undefined)
    .map((alias) => ({
      code: 'yaml-unknown-alias',
      message: `Không có neo "&${alias.source}" ở trên để dùng lại; cần viết thẳng nội dung.`,
      offset: startOf(alias) ?? 0,
    }));
}

/** Control characters and halves of characters: no database and no letter can carry them. */
const UNPRINTABLE = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

function unprintable(document: Document): AtOffset[] {
  const problems: AtOffset[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !UNPRINTABLE.test(value)) return;
      const message = 'Chữ ở đây có ký tự điều khiển không in được; cần gõ lại cụm này.';
      problems.push({ code: 'unprintable-character', message, offset: range?.[0] ?? 0 });
    },
  });
  return problems;
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [i, key] of path.entries()) {
    const resolved: Node | undefined = isAlias(node) ? node.resolve(document) : (node as Node);
    if (isMap(resolved)) {
      const pair = resolved.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!isPair(pair)) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      // Nothing is written behind the colon: the key is all there is to point at.
      const isWritten = pair.value !== null && !(isScalar(pair.value) && pair.value.source === '');
      offset =
        (part === 'key' && i === path.length - 1) || !isWritten
          ? keyOffset
          : (startOf(pair.value) ?? keyOffset);
      node = pair.value;
    } else if (isSeq(resolved) && typeof key === 'number' && key in resolved.items) {
      node = resolved.items[key];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? null;
}
