/** Milliseconds that this process computed, which a busy machine does not lengthen as it does the time on the wall. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
