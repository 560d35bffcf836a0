import {
  compareVersions,
  isAtLeast,
  minorOf,
  sameMinor,
  serverOfCli,
  versionOfGo,
  versionOfServer,
} from '../../worker/temporal-server/versions';

describe('versions', () => {
  it('reads the server inside a CLI, also of one that calls itself 0.0.0-DEV', () => {
    expect(serverOfCli('temporal version 1.9.1 (Server 1.32.0, UI 2.50.0)\n')).toBe('1.32.0');
    expect(serverOfCli('temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)')).toBe('1.29.1');
    expect(serverOfCli('temporal version 1.32.1')).toBeNull();
    expect(serverOfCli('Apache Temporal Toolkit 3')).toBeNull();
  });

  it('reads our own build and nothing that only resembles it', () => {
    expect(versionOfServer('temporal version 1.32.1\n')).toBe('1.32.1');
    expect(versionOfServer('temporal version 1.9.1 (Server 1.32.0)')).toBeNull();
    expect(versionOfServer('')).toBeNull();
  });

  it('reads the version of Go, releases and candidates', () => {
    expect(versionOfGo('go1.26.8')).toBe('1.26.8');
    expect(versionOfGo('go1.27rc1')).toBe('1.27.0');
    expect(versionOfGo('devel +abc')).toBeNull();
  });

  it('compares by number, not by letter', () => {
    expect(compareVersions('1.9.0', '1.32.0')).toBeLessThan(0);
    expect(isAtLeast('1.32.0', '1.32')).toBe(true);
    expect(isAtLeast('1.26.7', '1.26.8')).toBe(false);
    expect(sameMinor('1.32.0', '1.32.2')).toBe(true);
    expect(sameMinor('1.3.1', '1.32.1')).toBe(false);
    expect(minorOf('1.32.1')).toBe('1.32');
  });
});
