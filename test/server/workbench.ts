import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import type { Env } from '../../config/data-folder';

const ROOT = resolve(__dirname, '../..');
const COMPILED = ['config/data-folder.ts', 'config/search-attributes.ts', 'worker/temporal-server'];

/** What a test leaves behind is removed, and what it started is killed by its own number. */
export class Workbench {
  private readonly folders: string[] = [];
  private readonly processes: ChildProcess[] = [];
  private compiled: string | undefined;

  folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'dondoc-server-'));
    this.folders.push(path);
    return path;
  }

  /** An executable shell script; `body` may use $1, $2 … */
  script(path: string, body: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  /** An environment without network or servers: an empty cache and home, and `programs` alone on PATH. */
  emptyEnv(programs: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
    const root = this.folder();
    const bin = join(root, 'bin');
    mkdirSync(bin);
    for (const [name, body] of Object.entries(programs)) this.script(join(bin, name), body);
    return { HOME: root, XDG_CACHE_HOME: join(root, 'cache'), PATH: bin };
  }

  /** A process of its own that runs our code: `body` sees the modules by `load('worker/temporal-server/lock')`. */
  async run(body: string, ...args: string[]): Promise<RunningScript> {
    this.compiled ??= this.compile();
    const file = join(this.compiled, `script-${this.processes.length}.js`);
    writeFileSync(file, `const load = (name) => require('./' + name);\n(async () => {${body}})();\n`);
    const child = spawn(process.execPath, [file, ...args], {
      env: realEnv(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.processes.push(child);
    const script = new RunningScript(child);
    await once(child, 'spawn');
    return script;
  }

  sleeper(): ChildProcess {
    const child = spawn('sleep', ['120'], { stdio: 'ignore' });
    this.processes.push(child);
    return child;
  }

  clear(): void {
    for (const child of this.processes) if (child.exitCode === null) child.kill('SIGKILL');
    for (const path of this.folders) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }

  private compile(): string {
    const out = this.folder();
    for (const entry of COMPILED) {
      const files = entry.endsWith('.ts')
        ? [entry]
        : readdirSync(join(ROOT, entry)).map((name) => join(entry, name));
      for (const file of files) {
        const { code } = transformFileSync(join(ROOT, file), {
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
          module: { type: 'commonjs' },
        });
        const target = join(out, file.replace(/\.ts$/, '.js'));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, code);
      }
    }
    symlinkSync(join(ROOT, 'node_modules'), join(out, 'node_modules'));
    return out;
  }
}

export class RunningScript {
  private readonly lines: string[] = [];
  private readonly waiting: (() => void)[] = [];
  readonly ended: Promise<unknown>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.lines.push(...text.split('\n').filter((line) => line !== ''));
      this.waiting.splice(0).forEach((go) => go());
    });
    this.ended = once(child, 'close').then(() => this.waiting.splice(0).forEach((go) => go()));
  }

  /** The next line on its stdout, as JSON. */
  async said<T>(): Promise<T> {
    while (this.lines.length === 0) {
      if (this.child.exitCode !== null)
        throw new Error(`script ended with ${this.child.exitCode} and said nothing`);
      await new Promise<void>((go) => this.waiting.push(go));
    }
    return JSON.parse(this.lines.shift() ?? '') as T;
  }

  async kill9(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** The environment of this run, for tests with the server in the cache; never somebody's own server. */
export function realEnv(): NodeJS.ProcessEnv & Env {
  const entries = Object.entries(process.env).filter(
    ([key]) => !/^(TEMPORAL|DONDOC)_/.test(key) || key === 'DONDOC_TEMPORAL_CLI',
  );
  return Object.fromEntries(entries);
}

export async function until(condition: () => boolean, timeoutMs = 10_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not so after ${timeoutMs} ms: ${condition.toString()}`);
    await new Promise((go) => setTimeout(go, 25));
  }
}
