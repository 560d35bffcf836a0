import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { dataConverter } from './data-converter';

export interface EngineAddress {
  address: string;
  namespace: string;
  connection?: Omit<ConnectionOptions, 'address'>;
}

/** A client of the engine; the caller closes its connection. */
export async function connectClient({ address, namespace, connection }: EngineAddress): Promise<Client> {
  const opened = await Connection.connect({ ...connection, address });
  return new Client({ connection: opened, namespace, dataConverter });
}
