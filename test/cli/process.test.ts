import { command, startCommand } from './child-command';
import { temporaryFolder } from './captured';

const folder = temporaryFolder();
const env = { DONDOC_HOME: folder.path };
afterAll(() => folder.remove());

describe('the command as a process', () => {
  it('prints one JSON document on stdout, nothing on stderr, and ends with 0', async () => {
    const { exit, stdout, stderr } = await command(['deadline', 'trong quý III/2021', '--json'], env);
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'quarter' });
  });

  it('ends with 2 where it is called wrongly and with 1 where it is refused', async () => {
    expect((await command(['calendar'], env)).exit).toBe(2);
    expect((await command(['deadline', 'trước 31/02/2021'], env)).exit).toBe(1);
  });

  it('does not mind a reader that leaves early', async () => {
    const sample = 'examples/tinh-mau-2026-2030.yaml';
    const child = startCommand(['plan', 'preview', sample, '--all'], env);
    child.process.stdout?.once('data', () => child.process.stdout?.destroy());
    const { exit, stderr } = await child.ended();
    expect(exit).toBe(0);
    expect(stderr).toBe('');
  });
});
