import {
  addBody,
  enterSuccession,
  judgeSuccession,
  namesOfBodies,
  succeededIn,
  transferToSuccessor,
} from '../../client/successors';
import { assertMayActFor, endSubstituteOf, setSubstitute } from '../../client/substitutes';
import { refusalOf } from '../../client/refusals';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import type { Assignment } from '../../domain/plan/assignment';
import type { Succession } from '../../domain/successors';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { onEachEngine } from './engines';
import { assignment, auditLine, CYCLE, RECIPIENTS, record, SOURCE } from './samples';

const NOW = startOfDay(localDate('2026-03-02')) + 9 * 3_600_000;

/** null when it was done, else the code of its refusal. */
async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return refusalOf(error)?.code ?? 'not a refusal';
  }
}

onEachEngine((bench) => {
  const actions = async (scope: string) =>
    (await bench().store.queries.auditLines({ scope })).map(({ action, actor }) => `${action} ${actor}`);

  describe('a substitute', () => {
    const scope = 'thay';
    const wish = {
      scope,
      person: 'Võ Minh Tâm',
      substitute: 'Lê Thu Hà',
      firstDay: localDate('2026-03-02'),
      lastDay: localDate('2026-03-13'),
      setBy: 'Phan Đức Long',
      reason: 'Đi học',
    };
    const mayAct = (by: string, onBehalfOf: string | null, now = NOW) =>
      codeOf(assertMayActFor(bench().store, scope, { by, onBehalfOf }, now));

    it('is set once under one request, acts, and acts no more when it is ended', async () => {
      const { store } = bench();
      const set = await setSubstitute(store, wish, NOW, 'thay-1');
      expect(await setSubstitute(store, wish, NOW, 'thay-1')).toEqual(set);
      expect(await codeOf(setSubstitute(store, { ...wish, person: 'Khác' }, NOW, 'thay-1'))).toBe(
        'request-used',
      );
      expect(await codeOf(setSubstitute(store, wish, NOW))).toBe('already-substituted');
      expect(await mayAct('Lê Thu Hà', 'Võ Minh Tâm')).toBeNull();
      expect(await mayAct('Lê Thu Hà', null)).toBeNull();
      expect(await mayAct('Võ Minh Tâm', 'Lê Thu Hà')).toBe('not-substitute');

      const order = { scope, id: set.id, by: 'Phan Đức Long', reason: null };
      await endSubstituteOf(store, order, NOW);
      expect(await mayAct('Lê Thu Hà', 'Võ Minh Tâm')).toBe('not-substitute');
      expect(await codeOf(endSubstituteOf(store, order, NOW))).toBe('already-ended');
      expect(await codeOf(endSubstituteOf(store, { ...order, id: '0' }, NOW))).toBe('no-such-substitution');
      expect(await actions(scope)).toEqual(['SubstituteSet Phan Đức Long', 'SubstituteEnded Phan Đức Long']);
      expect(await store.queries.verifyAudit(scope)).toMatchObject({ ok: true, lines: 2 });
    });

    it('of two that are set at once for the same days, one stands', async () => {
      const { store } = bench();
      const both = { ...wish, scope: 'thay-cung-luc' };
      const codes = await Promise.all(
        ['Lê Thu Hà', 'Ngô Thị Mai'].map((substitute) =>
          codeOf(setSubstitute(store, { ...both, substitute }, NOW)),
        ),
      );
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes).toContain('already-substituted');
      expect(await store.substitutes.list('thay-cung-luc')).toHaveLength(1);
    });
  });

  describe('bodies', () => {
    const scope = 'sap-xep';
    const merged: Succession = {
      scope,
      body: 'ban-dan-van',
      successor: 'ban-tgdv',
      firstDay: localDate('2026-07-01'),
      paper: { number: '12-QĐ/TU', date: localDate('2026-06-20') },
      reason: 'Hợp nhất',
      setBy: 'Phan Đức Long',
      setAt: NOW,
    };
    const added = {
      scope,
      body: { id: 'ban-tgdv', name: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ' },
      emails: ['vanthu@tgdv.example'],
      head: { name: 'Trần Thị Hoa', email: 'truongban@tgdv.example' },
    };
    const who = { by: 'Phan Đức Long', at: NOW, reason: null };

    it('that no plan names are added with their addresses, once', async () => {
      const { store } = bench();
      await store.records.openCycle(
        { ...CYCLE, scope },
        SOURCE,
        RECIPIENTS.slice(0, 1),
        auditLine('mở', { scope }),
      );
      await addBody(store, added, who);
      expect(await codeOf(addBody(store, added, who))).toBe('body-known');
      expect(await codeOf(addBody(store, { ...added, body: { id: 'ban-dan-van', name: 'x' } }, who))).toBe(
        'body-known',
      );
      expect(await store.directory.recipient(scope, { kind: 'head', id: 'ban-dan-van' })).toBeNull();
      expect([...(await namesOfBodies(store, scope)).keys()]).toEqual(['ban-dan-van', 'ban-tgdv']);
      for (const kind of ['body', 'head'] as const)
        expect(await store.directory.recipient(scope, { kind, id: 'ban-tgdv' })).not.toBeNull();
      expect((await store.directory.recipient(scope, { kind: 'body', id: 'ban-dan-van' }))?.name).toBe(
        RECIPIENTS[0]!.name,
      );
    });

    it('succeed one another once, and a plan that names the old one is told', async () => {
      const { store } = bench();
      expect(await judgeSuccession(store, merged)).toEqual({ succession: merged, isNew: true });
      expect(await store.bodies.successions(scope)).toEqual([]);
      expect(await enterSuccession(store, merged)).toEqual(merged);
      expect(await enterSuccession(store, { ...merged, setAt: NOW + 1 })).toEqual(merged);
      expect(await codeOf(enterSuccession(store, { ...merged, successor: 'khac' }))).toBe(
        'already-succeeded',
      );
      expect(await store.bodies.successions(scope)).toEqual([merged]);
      expect(await succeededIn(store, scope, SOURCE.plan)).toEqual([
        { body: { id: 'ban-dan-van', name: 'Ban Dân vận Tỉnh uỷ' }, successor: 'ban-tgdv' },
      ]);
      expect((await actions(scope)).slice(-2)).toEqual([
        'BodyAdded Phan Đức Long',
        'BodySucceeded Phan Đức Long',
      ]);
    });

    it('hand over from the day of the succession, today where that has gone by, and say nothing of what is secret', () => {
      const both = { from: { id: 'ban-dan-van', name: 'Ban Dân vận' }, to: added.body };
      const form = (today: string, change: Partial<Assignment> = {}) =>
        transferToSuccessor(
          merged,
          both,
          record({ assignment: assignment(change) }),
          { by: 'An' },
          localDate(today),
        );
      expect(form('2026-06-25')).toMatchObject({ on: '2026-07-01', reason: 'Hợp nhất', ...both });
      expect(form('2026-07-09')).toMatchObject({ on: '2026-07-09' });
      expect(form('2026-07-09', { secrecy: 'mat' })).toMatchObject({ reason: SECRET_WORDS });
    });
  });
});
