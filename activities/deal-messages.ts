import type { Card } from '../domain/desk/types';

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
