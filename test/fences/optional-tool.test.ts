import { optionalTool } from '../support/optional-tool';

describe('a suite that needs a tool', () => {
  let said: string;
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('runs where the tool was found', () => {
    expect(optionalTool('PostgreSQL', true, {})).toBe(describe);
    expect(said).toBe('');
  });

  it('is skipped by name where it was not', () => {
    expect(optionalTool('PostgreSQL', 'no initdb on PATH', {})).toBe(describe.skip);
    expect(said).toBe('skipped for want of PostgreSQL: no initdb on PATH\n');
  });

  it('fails in CI, which must have it', () => {
    expect(() => optionalTool('Chromium', false, { DONDOC_CI: '1' })).toThrow(
      'CI must have Chromium: not found',
    );
    expect(optionalTool('Chromium', true, { DONDOC_CI: '1' })).toBe(describe);
  });
});
