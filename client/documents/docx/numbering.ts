import type { OfficePackage } from '../office/package';
import { addRunProperty, type RunLook } from './run-look';
import { formatNumber, signOfBullet } from './list-marks';
import { walkXml, type Element } from '../office/xml';

/** Counts list items as they come and says the mark that Word shows before each. */
export interface Numbering {
  /** Null for a list without visible marks, or one that does not exist. */
  next(listId: string, level: number): string | null;
}

interface Level {
  start: number;
  format: string;
  /** `%1.%2)`: the number of each level in its place. */
  text: string;
  /** Counting begins anew after a paragraph of this level or a higher one (1 is the top); 0: never. */
  restartAfter: number | null;
  /** All numbers in it are shown in Arabic digits. */
  legal: boolean;
  run: RunLook;
}

interface List {
  shape: string;
  startOverrides: Map<number, number>;
  levelOverrides: Map<number, Level>;
}

interface Written {
  shapes: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
  /** Name of a list style → the shape that defines it, and shape → the name it borrows from. */
  defines: Map<string, string>;
  borrows: Map<string, string>;
}

const DEEPEST = 8;

export async function readNumbering(zip: OfficePackage, part: string | null): Promise<Numbering> {
  const written: Written = { shapes: new Map(), lists: new Map(), defines: new Map(), borrows: new Map() };
  if (part !== null) await walkXml(zip, part, handlersFor(written));
  return counting(written);
}

function counting(written: Written): Numbering {
  /** Lists of one shape count on together, unless a list says where it begins. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(listId, level) {
      const list = written.lists.get(listId);
      if (list === undefined || level < 0 || level > DEEPEST) return null;
      const levelOf = (i: number) => list.levelOverrides.get(i) ?? shapeOf(written, list.shape).get(i);
      const own = levelOf(level);
      if (own === undefined) return null;
      const numbers = counters.get(list.shape) ?? [];
      counters.set(list.shape, numbers);
      const override = begun.has(`${listId}/${level}`) ? undefined : list.startOverrides.get(level);
      begun.add(`${listId}/${level}`);
      numbers[level] = override ?? (numbers[level] === undefined ? own.start : numbers[level] + 1);
      for (let deeper = level + 1; deeper <= DEEPEST; deeper += 1) {
        const after = levelOf(deeper)?.restartAfter ?? deeper;
        if (level < after) numbers[deeper] = undefined;
      }
      return markOf(own, levelOf, numbers);
    },
  };
}

function shapeOf({ shapes, defines, borrows }: Written, id: string): Map<number, Level> {
  const lender = defines.get(borrows.get(id) ?? '');
  return shapes.get(lender ?? id) ?? new Map<number, Level>();
}

function markOf(
  own: Level,
  levelOf: (i: number) => Level | undefined,
  numbers: (number | undefined)[],
): string | null {
  if (own.format === 'bullet') return signOfBullet(own.text, own.run.font ?? '') || null;
  const mark = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number(digit) - 1;
    const level = levelOf(i);
    return formatNumber(
      numbers[i] ?? level?.start ?? 1,
      own.legal ? 'decimal' : (level?.format ?? 'decimal'),
    );
  });
  return mark.trim() || null;
}

// ---- numbering.xml

function handlersFor(written: Written) {
  let shape: { id: string; levels: Map<number, Level> } | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  const open = (element: Element) => {
    const { name, attribute } = element;
    const value = attribute('val') ?? '';
    if (name === 'w:abstractNum') {
      shape = { id: attribute('abstractNumId') ?? '', levels: new Map() };
      written.shapes.set(shape.id, shape.levels);
    } else if (name === 'w:num') {
      list = { shape: '', startOverrides: new Map(), levelOverrides: new Map() };
      written.lists.set(attribute('numId') ?? '', list);
    } else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', text: '', restartAfter: null, legal: false, run: {} };
      (list?.levelOverrides ?? shape?.levels)?.set(Number(attribute('ilvl')), level);
    } else if (name === 'w:abstractNumId' && list) list.shape = value;
    else if (name === 'w:lvlOverride') overridden = Number(attribute('ilvl'));
    else if (name === 'w:startOverride') list?.startOverrides.set(overridden, Number(value) || 0);
    else if (name === 'w:styleLink' && shape) written.defines.set(value, shape.id);
    else if (name === 'w:numStyleLink' && shape) written.borrows.set(shape.id, value);
    else if (level) addLevelProperty(level, element);
  };
  const close = (name: string) => {
    if (name === 'w:abstractNum') shape = null;
    if (name === 'w:num') list = null;
    if (name === 'w:lvl') level = null;
  };
  return { open, close };
}

function addLevelProperty(level: Level, element: Element): void {
  const value = element.attribute('val') ?? '';
  switch (element.name) {
    case 'w:start':
      level.start = Number(value) || 0;
      break;
    case 'w:numFmt':
      level.format = value;
      break;
    case 'w:lvlText':
      level.text = value;
      break;
    case 'w:lvlRestart':
      level.restartAfter = Number(value) || 0;
      break;
    case 'w:isLgl':
      level.legal = value !== '0' && value !== 'false';
      break;
    default:
      addRunProperty(level.run, element);
  }
}
