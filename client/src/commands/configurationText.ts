/**
 * What a new `.postmortem.json` holds: every key with its default or an example, so that nothing has to be looked up.
 * As it stands it changes nothing.
 */
export const configurationText = `{
  // What this team asks of its postmortems. It holds for every file in this folder and below, in editors and on the
  // command line, and wins over the settings "postmortem.*". Each key may be left out; the values here are the defaults.

  // How much is asked: "relaxed", "standard" or "strict".
  "strictness": "standard",

  // Rules by name: "off", "hint", "information", "warning" or "error", or a list of one of these and the rule's options.
  // Typing a quotation mark between the braces lists them all, each with what it reports.
  "rules": {
    // "timeline-not-utc": "warning",
    // "summary-length": ["information", { "most": 4 }]
  },

  // Your own templates: Markdown files, relative to this file. Each goes by its name without ".md".
  // "templates": ["docs/postmortem-template.md"],

  // The template that documents follow when they do not name one in their front matter. Without it each is held to the
  // one that fits it best.
  // "template": "standard",

  // Which files are postmortems whatever their title says.
  // "files": ["**/postmortems/**/*.md", "**/incidents/**/*.md", "**/postmortem-*.md"],

  // Further names that your sections go by.
  // "roles": { "impact": ["Who noticed"], "timeline": ["What happened when"] },

  // Hours after the end of an incident within which it is to be reviewed.
  // "reviewWithinHours": 48,

  // Where ids of incidents and tickets lead: a run of X stands for a number, {id} for the whole, {number} for the number.
  // "links": { "INC-XXXX": "https://incidents.example.com/{id}", "#X": "https://tickets.example.com/{number}" },

  // Your severity scale, highest first.
  // "severities": ["SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5"],

  // Which problems of postmortems that are not open the editor lists: "off", "overdue" (actions and reviews) or "all".
  // "workspaceDiagnostics": "off"
}
`;

/** Where writing begins: the end of the line that opens the rules, 0-based. */
export const rulesLine = configurationText.split('\n').findIndex((line) => line.startsWith('  "rules": {'));
