// A change, a load or a fault that sets something off; the cause is what lets it.
const change = String.raw`deploy\w*|releas\w*|roll(?:ed|s|ing)?[ -]?out\w*|rollout\w*|shipped|launch\w*|merg(?:e[ds]?|ing)|chang(?:e[ds]?|ing)|upgrad\w*|updat(?:e[ds]?|ing)|migrat\w*|maintenance|(?:re)?configur\w*|enabl(?:e[ds]?|ing)|disabl(?:e[ds]?|ing)|rotat\w*|restart\w*|reboot\w*|fail(?:ed )?over|scal(?:ed|ing)|delet(?:e[ds]?|ion|ing)|remov(?:e[ds]?|al|ing)|added|introduc\w*|creat(?:ed|ion)|import\w*`;
const load = String.raw`spik(?:e[ds]?|ing)|surg\w*|burst\w*|peak\w*|traffic|load|increas\w*|campaign\w*|growth|grew|filled|full|exhaust\w*|reached|exceed\w*`;
const fault = String.raw`expir\w*|outage|crash\w*|power|hardware|disk|cut|storm|attack\w*|leap second|daylight saving|certificate\w*|lost|loss|broke\w*|unavailab\w*|went down|timeout\w*|timed out`;
const words = new RegExp(
  String.raw`\b(?:trigger\w*|set off|sparked|kicked off|began (?:when|after|with)|started (?:when|after|with)|${change}|${load}|${fault})\b`,
  'i',
);

/** Whether a text names something that may have set an incident off. */
export function namesTrigger(text: string): boolean {
  return words.test(text);
}
