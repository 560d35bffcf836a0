import { letterOf } from '../letter';
import type { Transport } from '../transport';

export function createBareActivities(transport: Transport) {
  return {
    async sendPlain(key: string): Promise<void> {
      await transport.send(key, letterOf(key, [key]));
    },
    async sendBody(body: string, items: string[]): Promise<void> {
      await transport.send(body, letterOf(body, items));
    },
  };
}

export type BareActivities = ReturnType<typeof createBareActivities>;
