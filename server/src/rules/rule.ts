import type { Configuration, Severity } from '../config/configuration.ts';
import type { OptionsSchema } from '../config/ruleOptions.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange, Position, SourceText } from '../document/sourceText.ts';
import type { Suppression } from '../document/suppressions.ts';
import type { Postmortem } from '../postmortem.ts';
import type { ComparedPostmortem } from '../siblings/sibling.ts';
import type { Siblings } from '../siblings/siblings.ts';
import type { PlaceholderText } from '../template/placeholders.ts';
import type { SectionRole } from '../template/roles.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** Replaces a range of the text; an empty range inserts. */
export interface FixEdit {
  readonly range: OffsetRange;
  /** Line ends are those of the document. */
  readonly text: PlaceholderText;
}

/** A way to mend a problem, as data. */
export interface Fix {
  /** Verb first, object named: `Add section ‘Root Cause’`. */
  readonly title: string;
  /** In document order, not overlapping. */
  readonly edits: readonly FixEdit[];
  /** Whether it may be applied without asking: it invents nothing and removes nothing that somebody wrote. */
  readonly safe: boolean;
}

/** Another place that a problem speaks of. */
export interface RelatedPlace {
  readonly range: OffsetRange;
  readonly message: string;
}

/** A place in another file that a problem speaks of. */
export interface PlaceElsewhere {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}

/** What a rule reports. */
export interface Finding {
  readonly range: OffsetRange;
  /** One or two sentences: what is wrong, why, what would be better. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly elsewhere?: readonly PlaceElsewhere[];
  /** Computed when somebody asks for fixes; the best one first. */
  readonly fixes?: () => readonly Fix[];
  /** Where a rule is milder or stricter than its default in a certain case. */
  readonly severity?: Severity;
  /** Set where the rest of the line may still be coming, however long somebody thinks about it. */
  readonly isUnfinished?: boolean;
  /** The template's section that it speaks of, where the document lacks it and the range is only next to its place. */
  readonly missingSection?: SectionSpec;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly postmortem: Postmortem;
  readonly document: MarkdownDocument;
  readonly source: SourceText;
  readonly configuration: Configuration;
  /** The postmortem's timeline, read on first need; undefined where it has none. */
  readonly timeline: () => Timeline | undefined;
  /** The options that the configuration gives to this rule, as written; `optionsReader` reads them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The file's name without folders; undefined for a document that is not saved. */
  readonly fileName: string | undefined;
  /** The targets of links (see `fileTargets`) that lead to no file; undefined where nobody has looked. */
  readonly missingTargets: ReadonlySet<string> | undefined;
  /** The other postmortems that it is compared with; undefined where nobody has looked. */
  readonly siblings: ComparedSiblings | undefined;
  /** The suppressions that silenced something; complete only for rules that run last. */
  readonly usedSuppressions: ReadonlySet<Suppression>;
}

/** A postmortem as others know it, and those that it is compared with. */
export interface ComparedSiblings {
  readonly own: ComparedPostmortem;
  readonly siblings: Siblings;
}

/** What a rule about several postmortems may look at. */
export interface SiblingContext extends ComparedSiblings {
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Sections by what the template has in them: labelled items, or a list with numbers.
 */
export type TemplatePart = 'labelled' | 'numbered';

/**
 * What rows tell beside their other words: when the timeline's entries were, how many there are, and which milestones
 * they speak of; who acted in them; which columns their tables have.
 */
export type RowPart = 'timeline times' | 'timeline actors' | 'timeline columns' | 'actions columns';

/** A part that many of a rule's findings may depend on as a whole. */
export type WholePart = SectionRole | TemplatePart | RowPart;

/**
 * What the findings of a rule depend on beside what may change all: title, header, headings, blanks, template,
 * configuration, the day. Either sections, by their roles or what the template has in them, with all that stands below
 * them, or no more than a part of what their rows tell; or `blocks`, each top-level block by itself, and each row of a
 * table under its head; or `sentences`: blocks, and the people that the postmortem names; or `links`: blocks, and whether
 * what the links in them lead to is there; or `entries`, each entry of the timeline by itself, found within its lines; or
 * `neighbours`: entries, each with the nearest one before it that has a time.
 */
export type Reads = readonly WholePart[] | ReadParts;

/** Parts of a postmortem that are judged apart from each other. */
export type ReadParts = 'blocks' | 'sentences' | 'links' | 'entries' | 'neighbours';

interface RuleFacts {
  /** Kebab case, subject first; the page beside the rule has the same name. */
  readonly id: string;
  /** What it reports, in a few words, for lists of rules. */
  readonly summary: string;
  readonly severity: Severity | 'off';
  /** Whether its problems are hints in a fresh draft and one step milder until the document is reviewed. */
  readonly softensInDraft: boolean;
  /** `safe`: fix-all applies a fix of this rule; `assisted`: there are fixes to choose from; `none`: message only. */
  readonly fix: 'safe' | 'assisted' | 'none';
  /** Lets an edit elsewhere leave its findings as they are. Without it the rule runs again after every edit. */
  readonly reads?: Reads;
  /** What a team may set beside the severity; nothing where there is none. */
  readonly options?: () => OptionsSchema;
}

/** A rule that reads the document alone. */
export interface DocumentRule extends RuleFacts {
  readonly needs: 'document';
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** A rule that compares the document with its template; it does not run where none fits. */
export interface TemplateRule extends RuleFacts {
  readonly needs: 'template';
  readonly check: (context: RuleContext, template: Template) => Iterable<Finding>;
}

/** A rule that compares a postmortem with the others; it does not run where nobody has looked at them. */
export interface SiblingRule extends RuleFacts {
  readonly needs: 'siblings';
  /** What it finds can be added to what was found in a file, without a look at the file. */
  readonly softensInDraft: false;
  readonly fix: 'none';
  readonly check: (context: SiblingContext) => Iterable<Finding>;
}

/** A rule about suppressions, run when the others have spoken. */
export interface SuppressionRule extends RuleFacts {
  readonly needs: 'suppressions';
  readonly check: (context: RuleContext, ruleIds: ReadonlySet<string>) => Iterable<Finding>;
}

export type Rule = DocumentRule | TemplateRule | SiblingRule | SuppressionRule;
