import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../encode';
import type { OwnedPglite } from './open';

type Send = (bytes: Uint8Array) => void;

interface ClientSocket {
  /** A client that holds the turn and says nothing for this long is cut off: everybody else is waiting. */
  stallMs: number;
  cutOff: () => void;
  /** Called once, when nothing of the client is left in the engine. */
  left: () => void;
}

const TERMINATE = 'X'.charCodeAt(0);
const PASSWORD = 'p'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);
const READY_BYTES = 6;
const SYNC = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);

/**
 * One client of the served PGlite, in the shape that pglite-socket's handler expects of its queue (its methods are
 * the three that the handler calls). Takes the turn with the first message of a request and gives it back when the
 * engine answers ReadyForQuery outside a transaction: neither half-sent requests nor transactions ever mix.
 */
export class WireSession {
  #last: Promise<unknown> = Promise.resolve();
  #startup: Uint8Array | null = null;
  #admitted = false;
  #gone = false;
  #leaving: Promise<void> | null = null;
  #giveBack: (() => void) | null = null;
  #stall: NodeJS.Timeout | undefined;

  constructor(
    private readonly owned: OwnedPglite,
    private readonly password: string,
    private readonly socket: ClientSocket,
  ) {}

  /** Called without waiting for the message before: order is kept here. */
  enqueue(_handlerId: number, message: Uint8Array, send: Send): Promise<number> {
    const turn = this.#last.then(() => this.#take(message, send));
    this.#last = turn.catch(() => {});
    return turn;
  }

  clearQueueForHandler(): void {
    this.#gone = true;
  }

  clearTransactionIfNeeded(): Promise<void> {
    return this.leave();
  }

  /** The client is gone: what it left open is rolled back, and its turn is given back. Happens once. */
  leave(): Promise<void> {
    this.#gone = true;
    return (this.#leaving ??= this.#leaveOpen().finally(this.socket.left));
  }

  async #leaveOpen(): Promise<void> {
    await this.#last;
    if (!this.#giveBack) return;
    const { pglite } = this.owned;
    try {
      if (pglite.closed) return;
      // A request that failed half way is skipped by the engine until Sync, and ROLLBACK with it.
      await pglite.execProtocolRaw(SYNC);
      if (pglite.isInTransaction()) await pglite.exec('rollback');
    } finally {
      this.#endTurn();
    }
  }

  async #take(message: Uint8Array, send: Send): Promise<number> {
    if (this.#gone) throw new Error('client is gone');
    if (message[0] === TERMINATE) return 0;
    if (!this.#admitted) return await this.#admit(message, send);
    return await this.#run(message, send);
  }

  /** The start-up message is held back until the password is right; only then does the engine see it. */
  async #admit(message: Uint8Array, send: Send): Promise<number> {
    if (!this.#startup) {
      this.#startup = message;
      send(ASK_PASSWORD);
      return ASK_PASSWORD.length;
    }
    if (message[0] !== PASSWORD || !same(cString(message.subarray(5)), this.password)) {
      send(errorResponse('28P01', 'wrong password for the served PGlite'));
      throw new Error('wrong password');
    }
    this.#admitted = true;
    return await this.#run(this.#startup, send);
  }

  async #run(message: Uint8Array, send: Send): Promise<number> {
    this.#giveBack ??= await this.owned.turns.take();
    if (this.#gone) {
      this.#endTurn();
      throw new Error('client is gone');
    }
    clearTimeout(this.#stall);
    let sent = 0;
    let tail: number[] = [];
    await this.owned.pglite.execProtocolRawStream(message, {
      onRawData: (bytes) => {
        sent += bytes.length;
        tail = [...tail, ...bytes.subarray(-READY_BYTES)].slice(-READY_BYTES);
        send(bytes);
      },
    });
    if (isReadyAndIdle(tail)) this.#endTurn();
    else this.#stall = setTimeout(this.socket.cutOff, this.socket.stallMs).unref();
    return sent;
  }

  #endTurn(): void {
    clearTimeout(this.#stall);
    this.#giveBack?.();
    this.#giveBack = null;
  }
}

/** Whether what the engine said ends with ReadyForQuery, no transaction open: `Z`, length 5, `I`. */
function isReadyAndIdle(tail: number[]): boolean {
  return tail.length === READY_BYTES && tail[0] === READY && tail[4] === 5 && tail[5] === IDLE;
}

/** AuthenticationCleartextPassword; the connection never leaves the machine. */
const ASK_PASSWORD = Uint8Array.of('R'.charCodeAt(0), 0, 0, 0, 8, 0, 0, 0, 3);

function errorResponse(code: string, text: string): Uint8Array {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`, 'utf8');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function cString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(bytes.subarray(0, end < 0 ? undefined : end)).toString('utf8');
}

/** Over hashes, so that neither content nor length shows in the time it takes. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}
