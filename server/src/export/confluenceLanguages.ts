/**
 * What people write behind a fence, by the languages that Confluence's code macro knows.
 * @see https://confluence.atlassian.com/doc/code-block-macro-139390.html
 */
const spellings = {
  actionscript3: 'as3 actionscript',
  applescript: '',
  bash: 'sh shell zsh console shellsession terminal',
  'c#': 'cs csharp',
  coldfusion: 'cfm',
  cpp: 'c c++ cc cxx h hpp',
  css: '',
  delphi: 'pascal',
  diff: 'patch',
  erl: 'erlang',
  groovy: 'gradle jenkinsfile',
  java: '',
  jfx: 'javafx',
  js: 'javascript json json5 jsonc jsx mjs ts tsx typescript',
  perl: 'pl',
  php: '',
  powershell: 'ps ps1 pwsh',
  py: 'python python3',
  ruby: 'rb',
  sass: 'scss',
  scala: '',
  sql: 'mysql pgsql plsql postgres postgresql tsql',
  text: '',
  vb: 'vbnet',
  xml: 'html svg xhtml xsl',
  yml: 'yaml',
};

const languages: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([name, others]) =>
    [name, ...others.split(' ')].map((spelling) => [spelling, name] as const),
  ),
);

/**
 * The code macro's name for the language of a fence: plain text where it knows none, for which it would show an error
 * in place of the code; empty where the fence names none.
 */
export function confluenceLanguage(info: string): string {
  const written = /^[^\s{,:]{1,30}/.exec(info.trim())?.[0] ?? '';
  return written === '' ? '' : (languages.get(written.toLowerCase()) ?? 'text');
}
