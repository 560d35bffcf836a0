import { groundWords, linkOf, paperOf } from './frame';
import { htmlPart } from './html-part';
import type { ActModel, Letter } from './model';
import { noticeEntry } from '../notices';
import { returnedLetter } from './returned-letter';
import { textPart } from './text-part';
import { oneLine } from './words';

/** The letter that an act calls for, to one audience at once. */
export function actLetter(model: ActModel): Letter {
  const { subject, due, record, event } = model;
  if (event.type === 'Returned') {
    const note = { ...event, returnedAt: event.at };
    return returnedLetter({ ...model, note, times: record.returns });
  }
  const { label, colour } = noticeEntry(due.kind);
  const title = `[${label}] ${oneLine(subject.assignment)}`;
  const facts = [{ label: 'Căn cứ', text: groundWords(model, subject, false), strong: false }];
  const entry = {
    code: oneLine(subject.assignment),
    name: oneLine(subject.summary),
    colour,
    facts,
    link: linkOf(model, subject.assignment),
  };
  const paper = paperOf(model, [{ type: 'entry', entry }]);
  return { subject: title, text: textPart(paper), html: htmlPart(paper, title) };
}
