import type { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { Env } from '../../config/data-folder';

export interface ExternalServer {
  kind: 'external';
  address: string;
  namespace: string;
  /** Address, TLS and key, for `Connection` and `NativeConnection` alike. */
  connection: ConnectionOptions;
}

/**
 * The server that `TEMPORAL_ADDRESS`, or the profile named by `TEMPORAL_PROFILE`, points at. A default profile in
 * the user's configuration file does not count: it must not take an office's data folder out of use unasked.
 */
export function externalServer(env: Env, namespace: string): ExternalServer | null {
  if (!env['TEMPORAL_ADDRESS'] && !env['TEMPORAL_PROFILE']) return null;
  const variables = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const config = loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(variables) });
  const { address, tls, apiKey, metadata } = config.connectionOptions;
  if (!address) return null;
  const connection: ConnectionOptions = { address };
  if (tls !== undefined && tls !== null) connection.tls = tls;
  if (apiKey !== undefined) connection.apiKey = apiKey;
  if (metadata !== undefined) connection.metadata = metadata;
  return { kind: 'external', address, namespace: config.namespace ?? namespace, connection };
}
