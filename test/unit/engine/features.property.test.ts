import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsOf } from '../../../server/src/actions/actionsOf.ts';
import { previewCapture } from '../../../server/src/capture/preview.ts';
import { insertEvents } from '../../../server/src/capture/rows.ts';
import { analyse } from '../../../server/src/check/analysis.ts';
import type { PlainEdit } from '../../../server/src/check/fix.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { coverageOf } from '../../../server/src/findings/coverage.ts';
import { placeAt } from '../../../server/src/findings/navigation.ts';
import { findingHints } from '../../../server/src/handlers/findingHints.ts';
import { frontMatterEdits } from '../../../server/src/handlers/frontMatter.ts';
import { hintsIn } from '../../../server/src/handlers/inlayHints.ts';
import { previewOf } from '../../../server/src/handlers/timelinePreview.ts';
import { readinessOf } from '../../../server/src/readiness/readiness.ts';
import { nextIncidentId } from '../../../server/src/template/incidentId.ts';
import { newDocument, newFileName } from '../../../server/src/template/newDocument.ts';
import { plainText, snippetText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { timelineModel } from '../../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { anyText } from '../../support/anyText.ts';
import { reading, today } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const configuration = defaultConfiguration;
const environment = defaultEnvironment();

function assertInOrder(text: string, edits: readonly PlainEdit[]): void {
  let from = 0;
  for (const { range } of edits) {
    assert.ok(from <= range.start && range.start <= range.end && range.end <= text.length);
    from = range.end;
  }
}

describe('every feature takes any text', () => {
  it('the timeline, its hints and its preview', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const postmortem = reading(text, { template: 'standard' });
        const { source } = postmortem.document;
        const whole = { start: 0, end: text.length };
        const timeline = timelineOf(postmortem, configuration);
        if (timeline) {
          const { events, metrics } = timelineModel(source, timeline);
          for (const metric of Object.values(metrics)) {
            assert.ok(metric === null || (events[metric.from] && events[metric.to]));
          }
          hintsIn(source, timeline, whole);
        }
        const analysis = analyse({ text, path: 'INC-1.md', today, environment, always: true });
        const { rows, problems } = previewOf(analysis, configuration);
        assert.ok(
          rows.every(({ line, endLine }) => 0 <= line && line <= endLine && endLine < source.lineCount),
        );
        assert.ok(problems.every(({ row }) => row === null || rows[row]));
      }),
      rounds(150),
    );
  });

  it('findings, actions, and what leads from one to the other', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, offset) => {
        const postmortem = reading(text, { template: 'standard' });
        const { source } = postmortem.document;
        const coverage = coverageOf(postmortem, configuration);
        const place = placeAt(
          coverage,
          actionsOf(postmortem, configuration).items,
          offset % (text.length + 1),
        );
        assert.ok(!place || (place.range.start <= place.range.end && place.range.end <= text.length));
        findingHints('file:///a.md', source, coverage, { start: 0, end: text.length });
      }),
      rounds(100),
    );
  });

  it('the readiness for review, without a rule that fails', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { failures, groups } = readinessOf(reading(text), { configuration, today });
        assert.deepEqual(failures, []);
        assert.ok(groups.every(({ place }) => 0 <= place.start && place.end <= text.length));
      }),
      rounds(60),
    );
  });

  it('front matter that is written into it, and read again', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, template) => {
        const { document } = reading(text);
        const edits = frontMatterEdits(document, { type: 'postmortem', template });
        assertInOrder(text, edits);
        const { frontMatter } = reading(applyEdits(text, edits)).document;
        assert.ok(frontMatter);
      }),
      rounds(100),
    );
  });

  it('what is captured into it, from any other text', () => {
    const reader = { configuration, read: (text: string) => reading(text) };
    fc.assert(
      fc.property(anyText, anyText, (text, captured) => {
        const postmortem = reading(text);
        const day = { year: 2026, month: 3, day: 20 };
        const { candidates } = previewCapture(postmortem, timelineOf(postmortem, configuration), captured, {
          ...{ format: undefined, date: undefined, zone: undefined, today: day },
        });
        const { edits } = insertEvents(
          reader,
          text,
          candidates.slice(0, 20).map(({ event }) => event),
        );
        assertInOrder(text, edits);
      }),
      rounds(60),
    );
  });

  it('a new document, with any text as a template and as its facts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, id, title) => {
        const template = parseTemplate('any', 'any.md', text);
        const facts = { id, title, severity: title, date: id, startTime: title, author: id };
        const parts = newDocument(template, facts);
        plainText(parts);
        snippetText(parts);
        for (const name of [newFileName(facts), newFileName({ date: id })]) {
          assert.match(name, /^[^\\/:*?"<>|\p{Cc}]{1,100}\.md$/u);
          assert.doesNotMatch(name, /^\.|\.\./);
          nextIncidentId([name, id], template.title.idMask);
        }
      }),
      rounds(100),
    );
  });

  it('a configuration, which is read or told to be wrong', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json(),
          fc.json().map((json) => `{"rules": ${json}}`),
        ),
        (text) => {
          for (const { range } of readConfiguration(text, new Map()).errors) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
          }
        },
      ),
      rounds(200),
    );
  });
});
