import { EnvironmentProblem, readSettings } from '../../config/environment';

test.each([
  ['https://don-doc.tinh.example', 'https://don-doc.tinh.example'],
  ['http://10.1.2.3:8080/', 'http://10.1.2.3:8080'],
])('pages are reached at %s', (DONDOC_PUBLIC_URL, publicUrl) => {
  expect(readSettings({ DONDOC_PUBLIC_URL })).toMatchObject({ publicUrl });
});

test.each([
  ['a path, below which neither links nor cookies would be found', 'https://tinh.example/don-doc'],
  ['a name and password', 'https://a:b@tinh.example'],
  ['a question', 'https://tinh.example?x=1'],
  ['another protocol', 'ftp://tinh.example'],
])('an address of pages with %s is refused at start', (_what, DONDOC_PUBLIC_URL) => {
  expect(() => readSettings({ DONDOC_PUBLIC_URL })).toThrow(EnvironmentProblem);
});
