/**
 * `describe` for suites that need a tool which not every machine has (PostgreSQL, Chromium, LibreOffice). Pass `true`
 * where the tool was found, else the reason why not: the suite is then skipped under its name, and CI
 * (DONDOC_CI=1) fails instead, so that a suite cannot go missing unnoticed.
 */
export function optionalTool(
  name: string,
  available: boolean | string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): jest.Describe {
  if (available === true) return describe;
  const reason = available === false ? 'not found' : available;
  if (env['DONDOC_CI'] === '1') throw new Error(`CI must have ${name}: ${reason}`);
  process.stderr.write(`skipped for want of ${name}: ${reason}\n`);
  return describe.skip;
}
