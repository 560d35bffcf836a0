import type { Card, DealtCard, DeskOwner } from '../domain/desk/types';
import type { LocalDate } from '../domain/time/epoch';

/** A signal stays far below the server's 2 MB for a payload. */
const MAX_MESSAGE_BYTES = 256 * 1024;

/** Cuts a desk's cards into messages of at most 256 kB of JSON; at least one, for what a message holds beside cards. */
export function messagesOf(cards: Card[]): Card[][] {
  const messages: Card[][] = [[]];
  let size = 0;
  for (const card of cards) {
    const bytes = Buffer.byteLength(JSON.stringify(card));
    if (size + bytes > MAX_MESSAGE_BYTES) {
      messages.push([]);
      size = 0;
    }
    messages.at(-1)!.push(card);
    size += bytes;
  }
  return messages;
}

/** One message for each desk, with all its cards; the secretariat's says when it is to look at the rows. */
export function perDesk(cards: DealtCard[], looksOn: LocalDate[]) {
  const desks = new Map<string, { owner: DeskOwner; cards: Card[]; looksOn?: LocalDate[] }>();
  const deskOf = (owner: DeskOwner) => {
    const known = desks.get(owner.id) ?? { owner, cards: [] };
    desks.set(owner.id, known);
    return known;
  };
  for (const { owner, card } of cards) deskOf(owner).cards.push(card);
  if (looksOn.length > 0) deskOf({ kind: 'secretariat', id: 'secretariat' }).looksOn = looksOn;
  return [...desks.values()];
}
