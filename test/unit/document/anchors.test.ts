import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { anchorsOf, leadsToAnchor } from '../../../server/src/document/links/anchors.ts';

describe('a place in a document', () => {
  const cases: readonly (readonly [name: string, text: string, target: string, leads: boolean])[] = [
    ['is called as a heading is', '# A\n\n## Root Cause', '#root-cause', true],
    ['is called as the title is', '# Queue stalls', '#queue-stalls', true],
    ['is not called as no heading is', '## Root Cause', '#root-causes', false],
    ['may be written with capitals', '## Root Cause', '#Root-Cause', true],
    ['has a number where a heading repeats', '## A\n\n## A', '#a-1', true],
    ['has no number beyond that', '## A\n\n## A', '#a-2', false],
    ['is called without punctuation', '## What Went Well?', '#what-went-well', true],
    ['is called without markup', '## `pool` **size**', '#pool-size', true],
    [
      'is called as what a link in the heading shows',
      '## See [the pool](https://a.example)',
      '#see-the-pool',
      true,
    ],
    ['is called without tags', '## H<sub>2</sub>O <kbd class="a">F1</kbd><br/>', '#h2o-f1', true],
    ['is not called with tags', '## H<sub>2</sub>O', '#hsub2subo', false],
    ['is called with tags in code', '## The `<head>` tag', '#the-head-tag', true],
    ['is called as what its references show', '## Build &amp; caf&eacute;', '#build--café', true],
    [
      'is called with letters of any language',
      '## Ursache für Ausfälle',
      '#ursache-f%C3%BCr-ausf%C3%A4lle',
      true,
    ],
    ['survives an emoji in the heading', '## 🔥 Impact', '#-impact', true],
    ['survives dashes that programs fold', '## A – B', '#a--b', true],
    ['may have GitHub’s prefix', '## Impact', '#user-content-impact', true],
    ['may be named in HTML', '<a name="start"></a>\n\n<p id=End>a</p>', '#start', true],
    ['may be named in HTML by an id', '<p id=End>a</p>', '#end', true],
    ['may be named behind a heading', '## Impact {#harm}', '#harm', true],
    ['is called as the heading all the same', '## Impact {#harm}', '#impact', true],
    ['is the top without a name', 'a', '#', true],
    ['is the top by name', 'a', '#top', true],
    ['may be words of the text', 'a', '#:~:text=a', true],
    ['may be written with stray percent signs', '## A', '#100%', false],
    ['is not called as a heading in code', '```\n## A\n```', '#a', false],
    ['is called as a heading underlined', 'Impact\n------', '#impact', true],
  ];
  for (const [name, text, target, leads] of cases) {
    it(name, () => assert.equal(leadsToAnchor(anchorsOf(parseDocument(text)), target), leads));
  }
});
