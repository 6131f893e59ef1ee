import { tests } from 'commonmark-spec';

/** The examples of the specification of CommonMark; it writes tabs as arrows. */
export const commonMarkExamples: readonly string[] = tests.map(({ markdown }) =>
  markdown.replaceAll('→', '\t'),
);

/** What GitHub's Markdown adds, each case that its specification tells apart in an example of its own. */
export const gitHubExamples: readonly string[] = [
  '| one | two |\n| --- | --- |\n| 1 | 2 |\n',
  '| left | right |\n:-: | -----------:\n1 | 2\n',
  '| p\\|q |\n| ------ |\n| a `\\|` b |\n| c **\\|** d |\n',
  '| one | two |\n| --- | --- |\n| 1 | 2 |\n> quoted\n',
  '| one | two |\n| --- | --- |\n| 1 | 2 |\nno pipe\n\nno row\n',
  '| one | two |\n| --- |\n| 1 |\n',
  '| one | two |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |\n',
  '| one | two |\n| --- | --- |\n',
  '- | a |\n  | - |\n  | 1 |\n',
  '> | a |\n> | - |\n> | 1 |\n',
  '- [ ] open\n- [x] done\n',
  '- [x] one\n  - [ ] two\n  - [X] three\n- [ ]four\n- [] five\n',
  '~~gone~~ ~also gone~ ~~~not gone~~~\n',
  '~~starts here\n\nends~~ there\n',
  'www.example.com www.example.com/a_(b)?c=d&e=f. (www.example.com/g)\n',
  'https://example.com/a?b=c&hl;, ftp://example.com <https://example.com/d>\n',
  'first.last+tag@example.com a.b-c_d@e.example- x@y\n',
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> cut off </XMP>\n</blockquote>\n',
  '[^1] and [^long name]\n\n[^1]: a note\n    that goes on\n\n[^2]: another\n',
  '> [!WARNING]\n> Mind the gap.\n',
];
