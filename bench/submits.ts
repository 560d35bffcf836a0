import { setTimeout as pause } from 'node:timers/promises';
import { startCycle } from '../client/cycles';
import { REAL_SCOPE } from '../domain/ids';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import { dateOf, plusDays, yearOf } from '../domain/time/epoch';
import { linkOf, openTestWeb, type TestWeb } from '../test/support/test-web';
import { multipart } from '../test/web/own-office';
import { PATHS } from '../web/paths';
import { sealFor } from '../web/seal';
import type { Figure } from './figures';
import { madeSource } from './plans';
import type { Rig } from './rig';

const BODIES = 10;
const EACH = 6;
const WARM_UP = 5;
const BETWEEN_MS = 50;
const LOOK_MS = 2;
const GIVE_UP_MS = 30_000;
const FILE = { name: 'Báo cáo.txt', content: 'Kết quả khảo sát. '.repeat(1000) };

interface Took {
  /** From the form to the answer with its receipt. */
  acknowledged: number;
  /** From the form to the row that every list reads; and how much of it came after the answer. */
  listed: number;
  after: number;
}

/** Bodies hand in, each a form with a file over the pages, while nobody else is there; the engine writes to its disk. */
export async function measureSubmits(rig: Rig): Promise<Figure[]> {
  const { client, store, taskQueue } = rig.office;
  const web = await openTestWeb({ store, client, taskQueue, now: () => Date.now() });
  try {
    const duties = await startedDuties(rig);
    await rig.quiet();
    const took: Took[] = [];
    for (const duty of duties) {
      took.push(await handIn(web, duty));
      await pause(BETWEEN_MS);
    }
    const seen = took.slice(WARM_UP);
    return [
      figure('from a submit to its receipt', seen, ({ acknowledged }) => acknowledged, 500),
      figure('from a submit to the list', seen, ({ listed }) => listed, 1000),
      figure('from the acknowledged Update to the list', seen, ({ after }) => after, 1000),
    ];
  } finally {
    await web.close();
  }
}

function figure(what: string, seen: Took[], of: (took: Took) => number, aim: number): Figure {
  const ms = seen.map(of).sort((a, b) => a - b);
  const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))]!.toFixed(0);
  return {
    part: 'submits',
    what: `${what} (${ms.length})`,
    seen: `p50 ${at(0.5)} p95 ${at(0.95)} max ${at(1)} ms`,
    aim: `p95 ≤ ${aim} ms`,
  };
}

async function startedDuties({ office }: Rig): Promise<AssignmentRecord[]> {
  const { client, store, taskQueue } = office;
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const source = madeSource({
    code: 'DONOP',
    startsOn,
    termEnd: `${yearOf(startsOn) + 1}-12-31`,
    bodies: BODIES,
    deadlines: Array.from({ length: EACH }, () => `đến hết ngày 30/6/${yearOf(startsOn) + 1}`),
    leads: 'all',
  });
  const cycle = await startCycle(client, taskQueue, {
    ...{ scope: REAL_SCOPE, n: 1, source, startedBy: 'đo', continueAfterEvents: null },
    clock: { mode: 'real' },
  });
  while ((await store.queries.cycle(REAL_SCOPE, cycle))?.status !== 'running') await pause(20);
  return (await store.queries.listAssignments({ scope: REAL_SCOPE, cycle })).rows;
}

async function handIn(web: TestWeb, { cycle, assignment }: AssignmentRecord): Promise<Took> {
  const body = linkOf(assignment.lead);
  web.as(body);
  const fields = {
    seal: sealFor(web.office.keys, body),
    ...{ signerName: 'Lê Thu Hà', signerPosition: 'Chuyên viên', text: 'Đã khảo sát 12 xã.' },
  };
  const began = performance.now();
  const answer = await web.app.inject({
    method: 'POST',
    url: PATHS.ownAct(cycle, assignment.id, 'submit', 'gui-tep'),
    ...multipart(fields, [FILE]),
  });
  const acknowledged = performance.now() - began;
  if (answer.statusCode !== 303) throw new Error(`a submit was answered with ${answer.statusCode}`);
  const { queries } = web.office.store;
  while ((await queries.assignmentRow(REAL_SCOPE, cycle, assignment.id))?.status !== 'submitted') {
    if (performance.now() - began > GIVE_UP_MS) throw new Error(`${assignment.id} never came into the list`);
    await pause(LOOK_MS);
  }
  const listed = performance.now() - began;
  return { acknowledged, listed, after: listed - acknowledged };
}
