import type { Link } from '../../document/links.ts';
import { linksOf } from '../../document/links.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { DocumentRule, Fix, FixEdit } from '../rule.ts';

const blank = { text: '[what the picture shows]', placeholder: true };

// What editors, forges and cameras write there themselves, with a number, a time or an ending.
const sayingNothing =
  /^(?:(?:image|img|picture|pic|photo|screen ?shot|alt|alt text|untitled|pasted image|grafik|file|dsc|dscn)?[-_ .:()\d]*(?: at [-_ .:\d]*(?:am|pm)?)?(?:\.(?:png|jpe?g|gif|svg|webp|bmp))?|\[[^\]]*\])$/i;

/** Reports pictures without a text that says what they show. Source: Google, developer documentation style guide. */
export const evidenceNoAlt: DocumentRule = {
  id: 'evidence-no-alt',
  summary: 'A picture has no text that says what it shows',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  reads: 'blocks',
  needs: 'document',
  *check({ document, source }) {
    for (const link of linksOf(document)) {
      const text = link.text ? source.slice(link.text).trim() : undefined;
      if (link.image && !isDecoration(source, link, text) && sayingNothing.test(text ?? '')) {
        yield {
          range: link.range,
          message:
            'This picture has no text that says what it shows. Who cannot see it, or opens this when the picture is gone, needs its point in words, such as “Error ratio rises at 14:02”.',
          fixes: () => (text?.startsWith('[') ? [] : [describe(source, link)]),
        };
      }
    }
  },
};

/** In HTML an empty text, other than none, says that the picture shows nothing. */
function isDecoration(source: SourceText, link: Link, text: string | undefined): boolean {
  return text === '' && source.slice(link.range).startsWith('<');
}

function describe(source: SourceText, link: Link): Fix {
  return { title: 'Add a text that says what it shows', edits: [edit(source, link)], safe: false };
}

function edit(source: SourceText, { range, text }: Link): FixEdit {
  if (text) {
    return { range: text, text: [blank] };
  }
  const behindName = range.start + (/^<\w+/.exec(source.slice(range))?.[0].length ?? 0);
  return {
    range: { start: behindName, end: behindName },
    text: [{ text: ' alt="', placeholder: false }, blank, { text: '"', placeholder: false }],
  };
}
