import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import {
  storyEnd,
  storyJson,
  storyScene,
  storyTitle,
  type StoryScene,
} from '../../client/terminal/story-view';
import { packageRoot } from '../../config/package-root';
import { cellOf } from '../../domain/lifecycle/cell';
import type { Cell } from '../../domain/lifecycle/types';
import { storyOfOneYear } from '../../domain/rehearsal/story';
import type { Instant } from '../../domain/time/epoch';
import { readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { namesOf, readStartablePlan } from '../plan-input';
import type { Look } from '../play';
import { refuse } from '../problems';
import { createProgress } from '../progress';
import { listenForStop } from '../stopping';
import { withExamples } from '../vietnamese';

const input = z.object({ json: switchArgument });
const PLAN = join('examples', 'mot-nam-2026.yaml');

export function registerStory(program: Command, context: Context): void {
  const command = program
    .command('story')
    .description(
      'kể một năm của một kế hoạch: mọi tình huống mà một nhiệm vụ có thể gặp, diễn tập trên hệ thống thật',
    )
    .option('--json', 'in một tài liệu JSON')
    .action((options: Record<string, unknown>) => tell(context, options));
  withExamples(command, 'dondoc story');
}

/** Plays the story on an engine of its own and prints each scene as it happens, with the letters that went out. */
async function tell(context: Context, given: Record<string, unknown>): Promise<void> {
  const { json } = readArguments(input, given);
  const plan = readStartablePlan(context, join(packageRoot(), PLAN), {});
  const source = cycleSourceOf(plan);
  const names = namesOf(plan);
  const progress = createProgress(context, source);
  const stopping = listenForStop(context, () => progress.line('Đang dừng …'));
  const scenes: StoryScene[] = [];
  const fresh = lettersTold();
  let before: Cell[] = [];
  let audit = { lines: 0, ok: false };

  function show(scene: StoryScene): void {
    scenes.push(scene);
    if (json) return;
    progress.done();
    context.print(storyScene(scene, names, context.paper()));
  }

  async function after(at: Instant, look: Look): Promise<void> {
    const letters = await fresh(look);
    if (letters.length > 0) show({ type: 'letters', at, letters });
  }

  try {
    if (!json) context.print(storyTitle(source, context.paper()));
    const result = await lazy.play()(context, {
      name: 'story',
      source,
      people: { script: storyOfOneYear() },
      onLine: progress.step,
      onBuildProgress: progress.build,
      onAct: async (performed, look) => {
        const { at } = performed.act;
        if (before.length === 0) before = await cellsNow(look, at);
        show({ type: 'act', at, performed });
      },
      onInstant: after,
      onEnd: async ({ store, scope }) => void (audit = await store.queries.verifyAudit(scope)),
      stopped: () => stopping.signal.aborted,
    });
    if (result.stopped) throw refuse('stopped', 'Câu chuyện đã dừng theo yêu cầu.');
    const { scope, assignments, deliveries, doubts, seconds } = result;
    const end = { before, assignments, doubts, letters: deliveries.length, seconds, scope, audit };
    if (json) context.printJson({ scenes: scenes.map(storyJson), ...end });
    else context.print(storyEnd(end, context.paper()));
  } finally {
    progress.done();
    stopping.release();
  }
}

async function cellsNow({ store, scope }: Look, now: Instant): Promise<Cell[]> {
  const { rows } = await store.queries.listAssignments({ scope });
  return rows.map((row) => cellOf(row, now));
}

/** The letters that came into the ledger since they were last asked for. */
function lettersTold() {
  const seen = new Set<string>();
  return async ({ store, scope }: Look) => {
    const rows = await store.queries.listMails({ scope, states: ['SENT', 'REFUSED', 'DOUBT'] });
    const fresh = rows.filter(({ key }) => !seen.has(key));
    fresh.forEach(({ key }) => seen.add(key));
    return fresh;
  };
}
