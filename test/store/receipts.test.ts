import { RECEIPT_ACTIONS } from '../../domain/own/receipts';
import { onEachEngine } from './engines';
import { assignment, auditLine, record } from './samples';

const SCOPE = 'bien-nhan';

onEachEngine((bench) => {
  it('gives a body its own acts, the newest first: of what it leads, and its parts of what others lead', async () => {
    const { records, receipts } = bench().store;
    const led = record({
      scope: SCOPE,
      assignment: assignment({ lead: 'so-y-te', coordinating: ['tinh-doan'] }),
    });
    const line = (id: string, action: string, body?: string) =>
      auditLine(id, {
        ...{ scope: SCOPE, cycle: led.cycle, assignment: led.assignment.id, action },
        after: body === undefined ? {} : { body },
      });
    const lines = [
      line('1', 'Received'),
      line('2', 'Contributed', 'tinh-doan'),
      line('3', 'Contributed', 'hoi-nong-dan'),
      line('4', 'Accepted'),
      line('5', 'Submitted'),
    ];
    await records.saveAssignments([led], lines);
    const of = async (body: string, limit = 10) =>
      (await receipts.ofBody(SCOPE, body, RECEIPT_ACTIONS, limit)).map(({ id }) => id);
    expect(await of('so-y-te')).toEqual(['5', '1']);
    expect(await of('so-y-te', 1)).toEqual(['5']);
    expect(await of('tinh-doan')).toEqual(['2']);
    expect(await of('hoi-nong-dan')).toEqual([]);
  });
});
