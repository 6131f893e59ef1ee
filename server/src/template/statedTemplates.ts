// What is read of server/templates. Made by `npm run generate`; do not edit.
import type { StatedTemplate } from './builtIn.ts';

/** The templates that come with the product, without what stands in `Template.document`; the default one first. */
export function statedTemplates(): readonly StatedTemplate[] {
  return [
  {
    name: 'standard',
    description: 'Ten sections and five header fields, from an executive summary to prevention',
    text: [
      { text: '# Post-Incident Review: ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: '\n\n**Date of Incident:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Duration:** ', placeholder: false },
      { text: 'X hours Y minutes', placeholder: true },
      { text: '\n**Severity:** ', placeholder: false },
      { text: 'SEV-X', placeholder: true },
      { text: '\n**Author:** ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: '\n**Reviewed:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n\n## Executive Summary\n\n', placeholder: false },
      { text: '[2-3 sentence summary for stakeholders]', placeholder: true },
      { text: '\n\n## Impact\n\n- Users affected: ', placeholder: false },
      { text: '[count/percentage]', placeholder: true },
      { text: '\n- Revenue impact: ', placeholder: false },
      { text: '[estimated]', placeholder: true },
      { text: '\n- Duration: ', placeholder: false },
      { text: '[time]', placeholder: true },
      { text: '\n- SLO budget consumed: ', placeholder: false },
      { text: '[percentage]', placeholder: true },
      {
        text: '\n\n## Timeline\n\n| Time | Event | Actor |\n| ---- | ----- | ----- |\n| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '...', placeholder: true },
      { text: '   | ', placeholder: false },
      { text: '...', placeholder: true },
      { text: '   |\n\n## Root Cause\n\n', placeholder: false },
      { text: '[Detailed technical root cause]', placeholder: true },
      { text: '\n\n## Contributing Factors\n\n1. ', placeholder: false },
      { text: '[Factor that enabled or worsened the incident]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Factor that delayed detection or resolution]', placeholder: true },
      { text: '\n\n## What Went Well\n\n1. ', placeholder: false },
      { text: '[Positive aspect of response]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Positive aspect of detection]', placeholder: true },
      { text: '\n\n## What Could Be Improved\n\n1. ', placeholder: false },
      { text: '[Improvement opportunity]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Improvement opportunity]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Action Items\n' +
          '\n' +
          '| #   | Action            | Owner    | Priority | Due Date | Status |\n' +
          '| --- | ----------------- | -------- | -------- | -------- | ------ |\n' +
          '| 1   | ',
        placeholder: false
      },
      { text: '[Concrete action]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | P1       | ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '   | Open   |\n| 2   | ', placeholder: false },
      { text: '[Concrete action]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | P2       | ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '   | Open   |\n\n## Lessons Learned\n\n1. ', placeholder: false },
      { text: '[Key takeaway]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Key takeaway]', placeholder: true },
      { text: '\n\n## Prevention\n\n', placeholder: false },
      { text: '[How we will prevent this class of incident]', placeholder: true },
      { text: '\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 24, end: 34 }, text: '[INC-XXXX]' },
      { range: { start: 58, end: 68 }, text: 'YYYY-MM-DD' },
      { range: { start: 83, end: 100 }, text: 'X hours Y minutes' },
      { range: { start: 115, end: 120 }, text: 'SEV-X' },
      { range: { start: 133, end: 139 }, text: '[name]' },
      { range: { start: 154, end: 164 }, text: 'YYYY-MM-DD' },
      { range: { start: 188, end: 227 }, text: '[2-3 sentence summary for stakeholders]' },
      { range: { start: 258, end: 276 }, text: '[count/percentage]' },
      { range: { start: 295, end: 306 }, text: '[estimated]' },
      { range: { start: 319, end: 325 }, text: '[time]' },
      { range: { start: 349, end: 361 }, text: '[percentage]' },
      { range: { start: 428, end: 431 }, text: '...' },
      { range: { start: 435, end: 438 }, text: '...' },
      { range: { start: 443, end: 446 }, text: '...' },
      { range: { start: 467, end: 498 }, text: '[Detailed technical root cause]' },
      { range: { start: 528, end: 574 }, text: '[Factor that enabled or worsened the incident]' },
      { range: { start: 578, end: 623 }, text: '[Factor that delayed detection or resolution]' },
      { range: { start: 647, end: 676 }, text: '[Positive aspect of response]' },
      { range: { start: 680, end: 710 }, text: '[Positive aspect of detection]' },
      { range: { start: 742, end: 767 }, text: '[Improvement opportunity]' },
      { range: { start: 771, end: 796 }, text: '[Improvement opportunity]' },
      { range: { start: 963, end: 980 }, text: '[Concrete action]' },
      { range: { start: 983, end: 991 }, text: '[person]' },
      { range: { start: 1005, end: 1011 }, text: '[date]' },
      { range: { start: 1033, end: 1050 }, text: '[Concrete action]' },
      { range: { start: 1053, end: 1061 }, text: '[person]' },
      { range: { start: 1075, end: 1081 }, text: '[date]' },
      { range: { start: 1119, end: 1133 }, text: '[Key takeaway]' },
      { range: { start: 1137, end: 1151 }, text: '[Key takeaway]' },
      { range: { start: 1168, end: 1212 }, text: '[How we will prevent this class of incident]' }
    ],
    title: { prefix: 'Post-Incident Review:', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Date of Incident',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Date of Incident:** ', placeholder: false },
          { text: 'YYYY-MM-DD', placeholder: true }
        ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Duration',
        role: 'duration',
        type: 'duration',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Duration:** ', placeholder: false },
          { text: 'X hours Y minutes', placeholder: true }
        ],
        value: [ { text: 'X hours Y minutes', placeholder: true } ]
      },
      {
        index: 2,
        name: 'Severity',
        role: 'severity',
        type: 'severity',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Severity:** ', placeholder: false }, { text: 'SEV-X', placeholder: true } ],
        value: [ { text: 'SEV-X', placeholder: true } ]
      },
      {
        index: 3,
        name: 'Author',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Author:** ', placeholder: false }, { text: '[name]', placeholder: true } ],
        value: [ { text: '[name]', placeholder: true } ]
      },
      {
        index: 4,
        name: 'Reviewed',
        role: 'review-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Reviewed:** ', placeholder: false }, { text: 'YYYY-MM-DD', placeholder: true } ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'Executive Summary',
        name: 'executive summary',
        level: 2,
        isBold: false,
        text: [
          { text: '## Executive Summary', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[2-3 sentence summary for stakeholders]', placeholder: true }
        ],
        role: 'summary',
        optional: false,
        alternatives: [],
        body: [ { text: '[2-3 sentence summary for stakeholders]', placeholder: true } ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'Impact',
        name: 'impact',
        level: 2,
        isBold: false,
        text: [
          { text: '## Impact', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- Users affected: ', placeholder: false },
          { text: '[count/percentage]', placeholder: true },
          { text: '\n- Revenue impact: ', placeholder: false },
          { text: '[estimated]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true },
          { text: '\n- SLO budget consumed: ', placeholder: false },
          { text: '[percentage]', placeholder: true }
        ],
        role: 'impact',
        optional: false,
        alternatives: [],
        body: [
          { text: '- Users affected: ', placeholder: false },
          { text: '[count/percentage]', placeholder: true },
          { text: '\n- Revenue impact: ', placeholder: false },
          { text: '[estimated]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true },
          { text: '\n- SLO budget consumed: ', placeholder: false },
          { text: '[percentage]', placeholder: true }
        ],
        labels: [
          {
            label: 'Users affected',
            name: 'users affected',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Users affected: ', placeholder: false },
              { text: '[count/percentage]', placeholder: true }
            ],
            value: [ { text: '[count/percentage]', placeholder: true } ]
          },
          {
            label: 'Revenue impact',
            name: 'revenue impact',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Revenue impact: ', placeholder: false },
              { text: '[estimated]', placeholder: true }
            ],
            value: [ { text: '[estimated]', placeholder: true } ]
          },
          {
            label: 'Duration',
            name: 'duration',
            optional: false,
            alternatives: [],
            line: [ { text: '- Duration: ', placeholder: false }, { text: '[time]', placeholder: true } ],
            value: [ { text: '[time]', placeholder: true } ]
          },
          {
            label: 'SLO budget consumed',
            name: 'slo budget consumed',
            optional: false,
            alternatives: [],
            line: [
              { text: '- SLO budget consumed: ', placeholder: false },
              { text: '[percentage]', placeholder: true }
            ],
            value: [ { text: '[percentage]', placeholder: true } ]
          }
        ],
        numbered: false,
        table: undefined
      },
      {
        index: 2,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '| Time | Event | Actor |\n| ---- | ----- | ----- |\n| ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '   |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          { text: '| Time | Event | Actor |\n| ---- | ----- | ----- |\n| ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '...', placeholder: true },
          { text: '   |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Actor',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            }
          ],
          text: [
            { text: '| Time | Event | Actor |\n| ---- | ----- | ----- |\n| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '   |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '   |', placeholder: false }
          ]
        }
      },
      {
        index: 3,
        title: 'Root Cause',
        name: 'root cause',
        level: 2,
        isBold: false,
        text: [
          { text: '## Root Cause', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[Detailed technical root cause]', placeholder: true }
        ],
        role: 'root-cause',
        optional: false,
        alternatives: [],
        body: [ { text: '[Detailed technical root cause]', placeholder: true } ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 4,
        title: 'Contributing Factors',
        name: 'contributing factors',
        level: 2,
        isBold: false,
        text: [
          { text: '## Contributing Factors', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Factor that enabled or worsened the incident]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Factor that delayed detection or resolution]', placeholder: true }
        ],
        role: 'contributing-factors',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Factor that enabled or worsened the incident]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Factor that delayed detection or resolution]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 5,
        title: 'What Went Well',
        name: 'what went well',
        level: 2,
        isBold: false,
        text: [
          { text: '## What Went Well', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Positive aspect of response]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Positive aspect of detection]', placeholder: true }
        ],
        role: 'went-well',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Positive aspect of response]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Positive aspect of detection]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 6,
        title: 'What Could Be Improved',
        name: 'what could be improved',
        level: 2,
        isBold: false,
        text: [
          { text: '## What Could Be Improved', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Improvement opportunity]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Improvement opportunity]', placeholder: true }
        ],
        role: 'improvements',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Improvement opportunity]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Improvement opportunity]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 7,
        title: 'Action Items',
        name: 'action items',
        level: 2,
        isBold: false,
        text: [
          { text: '## Action Items', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| #   | Action            | Owner    | Priority | Due Date | Status |\n' +
              '| --- | ----------------- | -------- | -------- | -------- | ------ |\n' +
              '| 1   | ',
            placeholder: false
          },
          { text: '[Concrete action]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | P1       | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | Open   |\n| 2   | ', placeholder: false },
          { text: '[Concrete action]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | P2       | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | Open   |', placeholder: false }
        ],
        role: 'actions',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| #   | Action            | Owner    | Priority | Due Date | Status |\n' +
              '| --- | ----------------- | -------- | -------- | -------- | ------ |\n' +
              '| 1   | ',
            placeholder: false
          },
          { text: '[Concrete action]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | P1       | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | Open   |\n| 2   | ', placeholder: false },
          { text: '[Concrete action]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | P2       | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | Open   |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: '#',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '1', placeholder: false } ]
            },
            {
              name: 'Action',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[Concrete action]', placeholder: true } ]
            },
            {
              name: 'Owner',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[person]', placeholder: true } ]
            },
            {
              name: 'Priority',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: 'P1', placeholder: false } ]
            },
            {
              name: 'Due Date',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[date]', placeholder: true } ]
            },
            {
              name: 'Status',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: 'Open', placeholder: false } ]
            }
          ],
          text: [
            {
              text: '| #   | Action            | Owner    | Priority | Due Date | Status |\n' +
                '| --- | ----------------- | -------- | -------- | -------- | ------ |\n' +
                '| 1   | ',
              placeholder: false
            },
            { text: '[Concrete action]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | P1       | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | Open   |\n| 2   | ', placeholder: false },
            { text: '[Concrete action]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | P2       | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | Open   |', placeholder: false }
          ],
          row: [
            { text: '| 1   | ', placeholder: false },
            { text: '[Concrete action]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | P1       | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | Open   |', placeholder: false }
          ]
        }
      },
      {
        index: 8,
        title: 'Lessons Learned',
        name: 'lessons learned',
        level: 2,
        isBold: false,
        text: [
          { text: '## Lessons Learned', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Key takeaway]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Key takeaway]', placeholder: true }
        ],
        role: 'lessons',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Key takeaway]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Key takeaway]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 9,
        title: 'Prevention',
        name: 'prevention',
        level: 2,
        isBold: false,
        text: [
          { text: '## Prevention', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[How we will prevent this class of incident]', placeholder: true }
        ],
        role: 'prevention',
        optional: false,
        alternatives: [],
        body: [ { text: '[How we will prevent this class of incident]', placeholder: true } ],
        labels: [],
        numbered: false,
        table: undefined
      }
    ]
  },
  {
    name: 'google-sre',
    description: "In the shape of the example in Google's SRE workbook: trigger, detection, luck, and actions by type",
    text: [
      { text: '# ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: ': ', placeholder: false },
      { text: '[what broke, in a few words]', placeholder: true },
      { text: ' (postmortem)\n\n**Date:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Authors:** ', placeholder: false },
      { text: '[names]', placeholder: true },
      { text: '\n**Status:** ', placeholder: false },
      { text: '[draft, in review or final]', placeholder: true },
      { text: '\n\n## Executive Summary\n\n', placeholder: false },
      {
        text: '[Two or three sentences for readers outside the team: what broke, for whom, for how long, and how it ended]',
        placeholder: true
      },
      { text: '\n\n## Background\n\n', placeholder: false },
      {
        text: '[What a reader has to know of the service before the rest makes sense; leave it out where everybody knows]',
        placeholder: true
      },
      { text: '\n\n## Impact\n\n- User impact: ', placeholder: false },
      { text: '[how many users met which failure, and how that was counted]', placeholder: true },
      { text: '\n- Revenue impact: ', placeholder: false },
      { text: '[amount, or none and how that is known]', placeholder: true },
      { text: '\n- Team impact: ', placeholder: false },
      { text: '[hours of on-call work, and what had to wait]', placeholder: true },
      { text: '\n\n## Root Causes and Trigger\n\n', placeholder: false },
      {
        text: '[The condition that was waiting in the system, what set it off, and how both were verified]',
        placeholder: true
      },
      { text: '\n\n## Detection\n\n', placeholder: false },
      {
        text: '[Which alert or which person noticed it, how long after the start]',
        placeholder: true
      },
      { text: '\n\n## Resolution\n\n', placeholder: false },
      {
        text: '[What was done to end the impact, in the order in which it worked or did not]',
        placeholder: true
      },
      { text: '\n\n## Lessons Learned\n\n### Things That Went Well\n\n1. ', placeholder: false },
      { text: '[A safeguard or a habit that kept the damage small]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Another one worth keeping]', placeholder: true },
      { text: '\n\n### Things That Went Poorly\n\n1. ', placeholder: false },
      { text: '[A gap as it is today, not as a wish]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Another gap]', placeholder: true },
      { text: '\n\n### Where We Got Lucky\n\n1. ', placeholder: false },
      { text: '[Something nobody had planned that kept it from being worse]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Action Items\n' +
          '\n' +
          '| Action item                         | Type                                  | Priority | Owner    | Tracking bug |\n' +
          '| ----------------------------------- | ------------------------------------- | -------- | -------- | ------------ |\n' +
          '| ',
        placeholder: false
      },
      { text: '[change with an end you can verify]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[prevent, mitigate, detect or repair]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[P0-P4]', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[ticket]', placeholder: true },
      {
        text: '     |\n' +
          '\n' +
          '## Timeline\n' +
          '\n' +
          '| Time (UTC) | Event                                                 |\n' +
          '| ---------- | ----------------------------------------------------- |\n' +
          '| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '        | ', placeholder: false },
      { text: '[what happened or was done, and where it can be seen]', placeholder: true },
      { text: ' |\n\n## Glossary\n\n- **', placeholder: false },
      { text: '[term]', placeholder: true },
      { text: ':** ', placeholder: false },
      { text: '[what it means to a reader from another team]', placeholder: true },
      { text: '\n\n## Supporting Information\n\n- ', placeholder: false },
      {
        text: '[Graph, log or chat that shows what is said above, with a link that keeps working]',
        placeholder: true
      },
      { text: '\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 2, end: 12 }, text: '[INC-XXXX]' },
      { range: { start: 14, end: 42 }, text: '[what broke, in a few words]' },
      { range: { start: 67, end: 77 }, text: 'YYYY-MM-DD' },
      { range: { start: 91, end: 98 }, text: '[names]' },
      { range: { start: 111, end: 138 }, text: '[draft, in review or final]' },
      {
        range: { start: 162, end: 269 },
        text: '[Two or three sentences for readers outside the team: what broke, for whom, for how long, and how it ended]'
      },
      {
        range: { start: 286, end: 392 },
        text: '[What a reader has to know of the service before the rest makes sense; leave it out where everybody knows]'
      },
      {
        range: { start: 420, end: 480 },
        text: '[how many users met which failure, and how that was counted]'
      },
      { range: { start: 499, end: 538 }, text: '[amount, or none and how that is known]' },
      { range: { start: 554, end: 599 }, text: '[hours of on-call work, and what had to wait]' },
      {
        range: { start: 629, end: 720 },
        text: '[The condition that was waiting in the system, what set it off, and how both were verified]'
      },
      {
        range: { start: 736, end: 802 },
        text: '[Which alert or which person noticed it, how long after the start]'
      },
      {
        range: { start: 819, end: 896 },
        text: '[What was done to end the impact, in the order in which it worked or did not]'
      },
      {
        range: { start: 948, end: 999 },
        text: '[A safeguard or a habit that kept the damage small]'
      },
      { range: { start: 1003, end: 1030 }, text: '[Another one worth keeping]' },
      { range: { start: 1064, end: 1101 }, text: '[A gap as it is today, not as a wish]' },
      { range: { start: 1105, end: 1118 }, text: '[Another gap]' },
      {
        range: { start: 1147, end: 1207 },
        text: '[Something nobody had planned that kept it from being worse]'
      },
      { range: { start: 1462, end: 1497 }, text: '[change with an end you can verify]' },
      { range: { start: 1500, end: 1537 }, text: '[prevent, mitigate, detect or repair]' },
      { range: { start: 1540, end: 1547 }, text: '[P0-P4]' },
      { range: { start: 1551, end: 1559 }, text: '[person]' },
      { range: { start: 1562, end: 1570 }, text: '[ticket]' },
      { range: { start: 1735, end: 1738 }, text: '...' },
      {
        range: { start: 1748, end: 1801 },
        text: '[what happened or was done, and where it can be seen]'
      },
      { range: { start: 1822, end: 1828 }, text: '[term]' },
      { range: { start: 1832, end: 1877 }, text: '[what it means to a reader from another team]' },
      {
        range: { start: 1908, end: 1990 },
        text: '[Graph, log or chat that shows what is said above, with a link that keeps working]'
      }
    ],
    title: { prefix: '', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Date',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Date:** ', placeholder: false }, { text: 'YYYY-MM-DD', placeholder: true } ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Authors',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Authors:** ', placeholder: false }, { text: '[names]', placeholder: true } ],
        value: [ { text: '[names]', placeholder: true } ]
      },
      {
        index: 2,
        name: 'Status',
        role: 'status',
        type: 'text',
        allowed: [ 'Draft', 'In review', 'Final' ],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Status:** ', placeholder: false },
          { text: '[draft, in review or final]', placeholder: true }
        ],
        value: [ { text: '[draft, in review or final]', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'Executive Summary',
        name: 'executive summary',
        level: 2,
        isBold: false,
        text: [
          { text: '## Executive Summary', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Two or three sentences for readers outside the team: what broke, for whom, for how long, and how it ended]',
            placeholder: true
          }
        ],
        role: 'summary',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Two or three sentences for readers outside the team: what broke, for whom, for how long, and how it ended]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'Background',
        name: 'background',
        level: 2,
        isBold: false,
        text: [
          { text: '## Background', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What a reader has to know of the service before the rest makes sense; leave it out where everybody knows]',
            placeholder: true
          }
        ],
        role: 'background',
        optional: true,
        alternatives: [],
        body: [
          {
            text: '[What a reader has to know of the service before the rest makes sense; leave it out where everybody knows]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 2,
        title: 'Impact',
        name: 'impact',
        level: 2,
        isBold: false,
        text: [
          { text: '## Impact', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- User impact: ', placeholder: false },
          { text: '[how many users met which failure, and how that was counted]', placeholder: true },
          { text: '\n- Revenue impact: ', placeholder: false },
          { text: '[amount, or none and how that is known]', placeholder: true },
          { text: '\n- Team impact: ', placeholder: false },
          { text: '[hours of on-call work, and what had to wait]', placeholder: true }
        ],
        role: 'impact',
        optional: false,
        alternatives: [],
        body: [
          { text: '- User impact: ', placeholder: false },
          { text: '[how many users met which failure, and how that was counted]', placeholder: true },
          { text: '\n- Revenue impact: ', placeholder: false },
          { text: '[amount, or none and how that is known]', placeholder: true },
          { text: '\n- Team impact: ', placeholder: false },
          { text: '[hours of on-call work, and what had to wait]', placeholder: true }
        ],
        labels: [
          {
            label: 'User impact',
            name: 'user impact',
            optional: false,
            alternatives: [],
            line: [
              { text: '- User impact: ', placeholder: false },
              {
                text: '[how many users met which failure, and how that was counted]',
                placeholder: true
              }
            ],
            value: [
              {
                text: '[how many users met which failure, and how that was counted]',
                placeholder: true
              }
            ]
          },
          {
            label: 'Revenue impact',
            name: 'revenue impact',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Revenue impact: ', placeholder: false },
              { text: '[amount, or none and how that is known]', placeholder: true }
            ],
            value: [ { text: '[amount, or none and how that is known]', placeholder: true } ]
          },
          {
            label: 'Team impact',
            name: 'team impact',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Team impact: ', placeholder: false },
              { text: '[hours of on-call work, and what had to wait]', placeholder: true }
            ],
            value: [ { text: '[hours of on-call work, and what had to wait]', placeholder: true } ]
          }
        ],
        numbered: false,
        table: undefined
      },
      {
        index: 3,
        title: 'Root Causes and Trigger',
        name: 'root causes and trigger',
        level: 2,
        isBold: false,
        text: [
          { text: '## Root Causes and Trigger', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[The condition that was waiting in the system, what set it off, and how both were verified]',
            placeholder: true
          }
        ],
        role: 'root-cause',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[The condition that was waiting in the system, what set it off, and how both were verified]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 4,
        title: 'Detection',
        name: 'detection',
        level: 2,
        isBold: false,
        text: [
          { text: '## Detection', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Which alert or which person noticed it, how long after the start]',
            placeholder: true
          }
        ],
        role: 'detection',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Which alert or which person noticed it, how long after the start]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 5,
        title: 'Resolution',
        name: 'resolution',
        level: 2,
        isBold: false,
        text: [
          { text: '## Resolution', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What was done to end the impact, in the order in which it worked or did not]',
            placeholder: true
          }
        ],
        role: 'resolution',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[What was done to end the impact, in the order in which it worked or did not]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 6,
        title: 'Lessons Learned',
        name: 'lessons learned',
        level: 2,
        isBold: false,
        text: [ { text: '## Lessons Learned', placeholder: false } ],
        role: 'lessons',
        optional: false,
        alternatives: [],
        body: [],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 7,
        title: 'Things That Went Well',
        name: 'things that went well',
        level: 3,
        isBold: false,
        text: [
          { text: '### Things That Went Well', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[A safeguard or a habit that kept the damage small]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Another one worth keeping]', placeholder: true }
        ],
        role: 'went-well',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[A safeguard or a habit that kept the damage small]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Another one worth keeping]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 8,
        title: 'Things That Went Poorly',
        name: 'things that went poorly',
        level: 3,
        isBold: false,
        text: [
          { text: '### Things That Went Poorly', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[A gap as it is today, not as a wish]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Another gap]', placeholder: true }
        ],
        role: 'improvements',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[A gap as it is today, not as a wish]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Another gap]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 9,
        title: 'Where We Got Lucky',
        name: 'where we got lucky',
        level: 3,
        isBold: false,
        text: [
          { text: '### Where We Got Lucky', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Something nobody had planned that kept it from being worse]', placeholder: true }
        ],
        role: 'lucky',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Something nobody had planned that kept it from being worse]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 10,
        title: 'Action Items',
        name: 'action items',
        level: 2,
        isBold: false,
        text: [
          { text: '## Action Items', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Action item                         | Type                                  | Priority | Owner    | Tracking bug |\n' +
              '| ----------------------------------- | ------------------------------------- | -------- | -------- | ------------ |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change with an end you can verify]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[prevent, mitigate, detect or repair]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P0-P4]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: '     |', placeholder: false }
        ],
        role: 'actions',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Action item                         | Type                                  | Priority | Owner    | Tracking bug |\n' +
              '| ----------------------------------- | ------------------------------------- | -------- | -------- | ------------ |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change with an end you can verify]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[prevent, mitigate, detect or repair]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P0-P4]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: '     |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Action item',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[change with an end you can verify]', placeholder: true } ]
            },
            {
              name: 'Type',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[prevent, mitigate, detect or repair]', placeholder: true } ]
            },
            {
              name: 'Priority',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[P0-P4]', placeholder: true } ]
            },
            {
              name: 'Owner',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[person]', placeholder: true } ]
            },
            {
              name: 'Tracking bug',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[ticket]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Action item                         | Type                                  | Priority | Owner    | Tracking bug |\n' +
                '| ----------------------------------- | ------------------------------------- | -------- | -------- | ------------ |\n' +
                '| ',
              placeholder: false
            },
            { text: '[change with an end you can verify]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[prevent, mitigate, detect or repair]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P0-P4]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: '     |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '[change with an end you can verify]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[prevent, mitigate, detect or repair]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P0-P4]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: '     |', placeholder: false }
          ]
        }
      },
      {
        index: 11,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Time (UTC) | Event                                                 |\n' +
              '| ---------- | ----------------------------------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '        | ', placeholder: false },
          { text: '[what happened or was done, and where it can be seen]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Time (UTC) | Event                                                 |\n' +
              '| ---------- | ----------------------------------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '        | ', placeholder: false },
          { text: '[what happened or was done, and where it can be seen]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time (UTC)',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [
                { text: '[what happened or was done, and where it can be seen]', placeholder: true }
              ]
            }
          ],
          text: [
            {
              text: '| Time (UTC) | Event                                                 |\n' +
                '| ---------- | ----------------------------------------------------- |\n' +
                '| ',
              placeholder: false
            },
            { text: '...', placeholder: true },
            { text: '        | ', placeholder: false },
            { text: '[what happened or was done, and where it can be seen]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '        | ', placeholder: false },
            { text: '[what happened or was done, and where it can be seen]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 12,
        title: 'Glossary',
        name: 'glossary',
        level: 2,
        isBold: false,
        text: [
          { text: '## Glossary', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- **', placeholder: false },
          { text: '[term]', placeholder: true },
          { text: ':** ', placeholder: false },
          { text: '[what it means to a reader from another team]', placeholder: true }
        ],
        role: undefined,
        optional: true,
        alternatives: [],
        body: [
          { text: '- **', placeholder: false },
          { text: '[term]', placeholder: true },
          { text: ':** ', placeholder: false },
          { text: '[what it means to a reader from another team]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 13,
        title: 'Supporting Information',
        name: 'supporting information',
        level: 2,
        isBold: false,
        text: [
          { text: '## Supporting Information', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          {
            text: '[Graph, log or chat that shows what is said above, with a link that keeps working]',
            placeholder: true
          }
        ],
        role: 'references',
        optional: true,
        alternatives: [ 'Supporting Data' ],
        body: [
          { text: '- ', placeholder: false },
          {
            text: '[Graph, log or chat that shows what is said above, with a link that keeps working]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      }
    ]
  },
  {
    name: 'pagerduty',
    description: "In the shape of PagerDuty's documentation: factors instead of one cause, evidence for each event, messages to customers",
    text: [
      { text: '# ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: ' Postmortem: ', placeholder: false },
      { text: '[what happened, in a few words]', placeholder: true },
      { text: '\n\n**Postmortem Owner:** ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: '\n**Incident Date:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Severity:** ', placeholder: false },
      { text: 'SEV-X', placeholder: true },
      { text: '\n**Review Meeting:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Status:** ', placeholder: false },
      { text: '[where the review stands]', placeholder: true },
      { text: '\n\n## Overview\n\n', placeholder: false },
      {
        text: '[Two sentences: what customers noticed, for how long, and what lies behind it]',
        placeholder: true
      },
      { text: '\n\n## What Happened\n\n', placeholder: false },
      {
        text: '[The incident told in order, for somebody who was not there; facts before explanations]',
        placeholder: true
      },
      { text: '\n\n## Contributing Factors\n\n- ', placeholder: false },
      { text: '[A condition that let it happen, with the evidence for it]', placeholder: true },
      { text: '\n- ', placeholder: false },
      { text: '[A condition that made it longer or larger]', placeholder: true },
      { text: '\n\n## Resolution\n\n', placeholder: false },
      { text: '[What ended the impact, and how it is known to have ended]', placeholder: true },
      { text: '\n\n## Impact\n\n- Customers affected: ', placeholder: false },
      { text: '[count, of how many, and how counted]', placeholder: true },
      { text: '\n- Time in this severity: ', placeholder: false },
      { text: '[duration]', placeholder: true },
      { text: '\n- Support requests: ', placeholder: false },
      { text: '[count]', placeholder: true },
      { text: '\n\n## Responders\n\n- ', placeholder: false },
      { text: '[role]', placeholder: true },
      { text: ' – ', placeholder: false },
      { text: '[name]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Timeline\n' +
          '\n' +
          '| Time (UTC) | Event                   | Data Link                    |\n' +
          '| ---------- | ----------------------- | ---------------------------- |\n' +
          '| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '        | ', placeholder: false },
      { text: '[what was seen or done]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[graph or log that shows it]', placeholder: true },
      { text: " |\n\n## How'd We Do?\n\n### What Went Well?\n\n- ", placeholder: false },
      { text: '[A fact about detection or response that is worth keeping]', placeholder: true },
      { text: "\n\n### What Didn't Go So Well?\n\n- ", placeholder: false },
      { text: '[A gap in process, tooling or knowledge, as it is today]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Action Items\n' +
          '\n' +
          '| Action                        | Owner    | Priority   | Due Date | Ticket   |\n' +
          '| ----------------------------- | -------- | ---------- | -------- | -------- |\n' +
          '| ',
        placeholder: false
      },
      { text: '[change that can be finished]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[P0 or P1]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '   | ', placeholder: false },
      { text: '[ticket]', placeholder: true },
      { text: ' |\n\n## Internal Message\n\n', placeholder: false },
      { text: '[What colleagues outside the team should know and do]', placeholder: true },
      { text: '\n\n## External Message\n\n', placeholder: false },
      {
        text: '[What customers are told, in their words, without names of systems]',
        placeholder: true
      },
      { text: '\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 2, end: 12 }, text: '[INC-XXXX]' },
      { range: { start: 25, end: 56 }, text: '[what happened, in a few words]' },
      { range: { start: 80, end: 86 }, text: '[name]' },
      { range: { start: 106, end: 116 }, text: 'YYYY-MM-DD' },
      { range: { start: 131, end: 136 }, text: 'SEV-X' },
      { range: { start: 157, end: 167 }, text: 'YYYY-MM-DD' },
      { range: { start: 180, end: 205 }, text: '[where the review stands]' },
      {
        range: { start: 220, end: 298 },
        text: '[Two sentences: what customers noticed, for how long, and what lies behind it]'
      },
      {
        range: { start: 318, end: 405 },
        text: '[The incident told in order, for somebody who was not there; facts before explanations]'
      },
      {
        range: { start: 434, end: 492 },
        text: '[A condition that let it happen, with the evidence for it]'
      },
      { range: { start: 495, end: 538 }, text: '[A condition that made it longer or larger]' },
      {
        range: { start: 555, end: 613 },
        text: '[What ended the impact, and how it is known to have ended]'
      },
      { range: { start: 648, end: 685 }, text: '[count, of how many, and how counted]' },
      { range: { start: 711, end: 721 }, text: '[duration]' },
      { range: { start: 742, end: 749 }, text: '[count]' },
      { range: { start: 768, end: 774 }, text: '[role]' },
      { range: { start: 777, end: 783 }, text: '[name]' },
      { range: { start: 944, end: 947 }, text: '...' },
      { range: { start: 957, end: 980 }, text: '[what was seen or done]' },
      { range: { start: 983, end: 1011 }, text: '[graph or log that shows it]' },
      {
        range: { start: 1055, end: 1113 },
        text: '[A fact about detection or response that is worth keeping]'
      },
      {
        range: { start: 1146, end: 1202 },
        text: '[A gap in process, tooling or knowledge, as it is today]'
      },
      { range: { start: 1383, end: 1412 }, text: '[change that can be finished]' },
      { range: { start: 1415, end: 1423 }, text: '[person]' },
      { range: { start: 1426, end: 1436 }, text: '[P0 or P1]' },
      { range: { start: 1439, end: 1445 }, text: '[date]' },
      { range: { start: 1450, end: 1458 }, text: '[ticket]' },
      {
        range: { start: 1483, end: 1536 },
        text: '[What colleagues outside the team should know and do]'
      },
      {
        range: { start: 1559, end: 1626 },
        text: '[What customers are told, in their words, without names of systems]'
      }
    ],
    title: { prefix: '', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Postmortem Owner',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [ 'Owner of Review Process' ],
        line: [
          { text: '**Postmortem Owner:** ', placeholder: false },
          { text: '[name]', placeholder: true }
        ],
        value: [ { text: '[name]', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Incident Date',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Incident Date:** ', placeholder: false },
          { text: 'YYYY-MM-DD', placeholder: true }
        ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 2,
        name: 'Severity',
        role: 'severity',
        type: 'severity',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Severity:** ', placeholder: false }, { text: 'SEV-X', placeholder: true } ],
        value: [ { text: 'SEV-X', placeholder: true } ]
      },
      {
        index: 3,
        name: 'Review Meeting',
        role: undefined,
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [ 'Meeting Scheduled For' ],
        line: [
          { text: '**Review Meeting:** ', placeholder: false },
          { text: 'YYYY-MM-DD', placeholder: true }
        ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 4,
        name: 'Status',
        role: 'status',
        type: 'text',
        allowed: [ 'Draft', 'In Review', 'Reviewed', 'Closed' ],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Status:** ', placeholder: false },
          { text: '[where the review stands]', placeholder: true }
        ],
        value: [ { text: '[where the review stands]', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'Overview',
        name: 'overview',
        level: 2,
        isBold: false,
        text: [
          { text: '## Overview', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Two sentences: what customers noticed, for how long, and what lies behind it]',
            placeholder: true
          }
        ],
        role: 'summary',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Two sentences: what customers noticed, for how long, and what lies behind it]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'What Happened',
        name: 'what happened',
        level: 2,
        isBold: false,
        text: [
          { text: '## What Happened', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[The incident told in order, for somebody who was not there; facts before explanations]',
            placeholder: true
          }
        ],
        role: 'narrative',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[The incident told in order, for somebody who was not there; facts before explanations]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 2,
        title: 'Contributing Factors',
        name: 'contributing factors',
        level: 2,
        isBold: false,
        text: [
          { text: '## Contributing Factors', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[A condition that let it happen, with the evidence for it]', placeholder: true },
          { text: '\n- ', placeholder: false },
          { text: '[A condition that made it longer or larger]', placeholder: true }
        ],
        role: 'contributing-factors',
        optional: false,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[A condition that let it happen, with the evidence for it]', placeholder: true },
          { text: '\n- ', placeholder: false },
          { text: '[A condition that made it longer or larger]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 3,
        title: 'Resolution',
        name: 'resolution',
        level: 2,
        isBold: false,
        text: [
          { text: '## Resolution', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[What ended the impact, and how it is known to have ended]', placeholder: true }
        ],
        role: 'resolution',
        optional: false,
        alternatives: [],
        body: [ { text: '[What ended the impact, and how it is known to have ended]', placeholder: true } ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 4,
        title: 'Impact',
        name: 'impact',
        level: 2,
        isBold: false,
        text: [
          { text: '## Impact', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- Customers affected: ', placeholder: false },
          { text: '[count, of how many, and how counted]', placeholder: true },
          { text: '\n- Time in this severity: ', placeholder: false },
          { text: '[duration]', placeholder: true },
          { text: '\n- Support requests: ', placeholder: false },
          { text: '[count]', placeholder: true }
        ],
        role: 'impact',
        optional: false,
        alternatives: [],
        body: [
          { text: '- Customers affected: ', placeholder: false },
          { text: '[count, of how many, and how counted]', placeholder: true },
          { text: '\n- Time in this severity: ', placeholder: false },
          { text: '[duration]', placeholder: true },
          { text: '\n- Support requests: ', placeholder: false },
          { text: '[count]', placeholder: true }
        ],
        labels: [
          {
            label: 'Customers affected',
            name: 'customers affected',
            optional: false,
            alternatives: [ 'Accounts affected', 'Users affected' ],
            line: [
              { text: '- Customers affected: ', placeholder: false },
              { text: '[count, of how many, and how counted]', placeholder: true }
            ],
            value: [ { text: '[count, of how many, and how counted]', placeholder: true } ]
          },
          {
            label: 'Time in this severity',
            name: 'time in this severity',
            optional: false,
            alternatives: [ 'Duration', 'Time in SEV-1', 'Time in SEV-2', 'Time in SEV-3' ],
            line: [
              { text: '- Time in this severity: ', placeholder: false },
              { text: '[duration]', placeholder: true }
            ],
            value: [ { text: '[duration]', placeholder: true } ]
          },
          {
            label: 'Support requests',
            name: 'support requests',
            optional: false,
            alternatives: [ 'Support requests raised' ],
            line: [
              { text: '- Support requests: ', placeholder: false },
              { text: '[count]', placeholder: true }
            ],
            value: [ { text: '[count]', placeholder: true } ]
          }
        ],
        numbered: false,
        table: undefined
      },
      {
        index: 5,
        title: 'Responders',
        name: 'responders',
        level: 2,
        isBold: false,
        text: [
          { text: '## Responders', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[role]', placeholder: true },
          { text: ' – ', placeholder: false },
          { text: '[name]', placeholder: true }
        ],
        role: 'people',
        optional: false,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[role]', placeholder: true },
          { text: ' – ', placeholder: false },
          { text: '[name]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 6,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Time (UTC) | Event                   | Data Link                    |\n' +
              '| ---------- | ----------------------- | ---------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '        | ', placeholder: false },
          { text: '[what was seen or done]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[graph or log that shows it]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Time (UTC) | Event                   | Data Link                    |\n' +
              '| ---------- | ----------------------- | ---------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '        | ', placeholder: false },
          { text: '[what was seen or done]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[graph or log that shows it]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time (UTC)',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[what was seen or done]', placeholder: true } ]
            },
            {
              name: 'Data Link',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[graph or log that shows it]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Time (UTC) | Event                   | Data Link                    |\n' +
                '| ---------- | ----------------------- | ---------------------------- |\n' +
                '| ',
              placeholder: false
            },
            { text: '...', placeholder: true },
            { text: '        | ', placeholder: false },
            { text: '[what was seen or done]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[graph or log that shows it]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '        | ', placeholder: false },
            { text: '[what was seen or done]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[graph or log that shows it]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 7,
        title: "How'd We Do?",
        name: "how'd we do",
        level: 2,
        isBold: false,
        text: [ { text: "## How'd We Do?", placeholder: false } ],
        role: undefined,
        isRoleStated: true,
        optional: false,
        alternatives: [],
        body: [],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 8,
        title: 'What Went Well?',
        name: 'what went well',
        level: 3,
        isBold: false,
        text: [
          { text: '### What Went Well?', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[A fact about detection or response that is worth keeping]', placeholder: true }
        ],
        role: 'went-well',
        optional: false,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[A fact about detection or response that is worth keeping]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 9,
        title: "What Didn't Go So Well?",
        name: "what didn't go so well",
        level: 3,
        isBold: false,
        text: [
          { text: "### What Didn't Go So Well?", placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[A gap in process, tooling or knowledge, as it is today]', placeholder: true }
        ],
        role: 'improvements',
        optional: false,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[A gap in process, tooling or knowledge, as it is today]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 10,
        title: 'Action Items',
        name: 'action items',
        level: 2,
        isBold: false,
        text: [
          { text: '## Action Items', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Action                        | Owner    | Priority   | Due Date | Ticket   |\n' +
              '| ----------------------------- | -------- | ---------- | -------- | -------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change that can be finished]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P0 or P1]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'actions',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Action                        | Owner    | Priority   | Due Date | Ticket   |\n' +
              '| ----------------------------- | -------- | ---------- | -------- | -------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change that can be finished]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P0 or P1]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Action',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[change that can be finished]', placeholder: true } ]
            },
            {
              name: 'Owner',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[person]', placeholder: true } ]
            },
            {
              name: 'Priority',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[P0 or P1]', placeholder: true } ]
            },
            {
              name: 'Due Date',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[date]', placeholder: true } ]
            },
            {
              name: 'Ticket',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[ticket]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Action                        | Owner    | Priority   | Due Date | Ticket   |\n' +
                '| ----------------------------- | -------- | ---------- | -------- | -------- |\n' +
                '| ',
              placeholder: false
            },
            { text: '[change that can be finished]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P0 or P1]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '[change that can be finished]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P0 or P1]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 11,
        title: 'Internal Message',
        name: 'internal message',
        level: 2,
        isBold: false,
        text: [
          { text: '## Internal Message', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[What colleagues outside the team should know and do]', placeholder: true }
        ],
        role: undefined,
        isRoleStated: true,
        optional: true,
        alternatives: [ 'Internal Email' ],
        body: [ { text: '[What colleagues outside the team should know and do]', placeholder: true } ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 12,
        title: 'External Message',
        name: 'external message',
        level: 2,
        isBold: false,
        text: [
          { text: '## External Message', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What customers are told, in their words, without names of systems]',
            placeholder: true
          }
        ],
        role: undefined,
        isRoleStated: true,
        optional: true,
        alternatives: [],
        body: [
          {
            text: '[What customers are told, in their words, without names of systems]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      }
    ]
  },
  {
    name: 'atlassian',
    description: "In the shape of Atlassian's handbook: leadup, fault, detection, response and recovery apart, five whys, backlog check",
    text: [
      { text: '# ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: ' Incident Postmortem: ', placeholder: false },
      { text: '[summary in a few words]', placeholder: true },
      { text: '\n\n**Incident date:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Severity:** ', placeholder: false },
      { text: 'SEV-X', placeholder: true },
      { text: '\n**Incident owner:** ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: '\n**Reviewed:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n\n## Incident Summary\n\n', placeholder: false },
      {
        text: '[When it was, what users could not do, for how long, and what ended it; two or three sentences]',
        placeholder: true
      },
      { text: '\n\n## Leadup\n\n', placeholder: false },
      {
        text: '[The change or the circumstances before it that made it possible, with times]',
        placeholder: true
      },
      { text: '\n\n## Fault\n\n', placeholder: false },
      {
        text: '[What did not work as it should, with the errors or graphs that show it]',
        placeholder: true
      },
      { text: '\n\n## Impact\n\n- Users affected: ', placeholder: false },
      { text: '[count or share, and how counted]', placeholder: true },
      { text: '\n- Duration: ', placeholder: false },
      { text: '[time]', placeholder: true },
      { text: '\n- Support cases: ', placeholder: false },
      { text: '[count]', placeholder: true },
      { text: '\n\n## Detection\n\n', placeholder: false },
      {
        text: '[How it was noticed, by whom, how long after the start, and what would have shown it sooner]',
        placeholder: true
      },
      { text: '\n\n## Response\n\n', placeholder: false },
      { text: '[Who was called, when they answered, and what delayed them]', placeholder: true },
      { text: '\n\n## Recovery\n\n', placeholder: false },
      {
        text: '[What brought the service back, step by step, and how that was confirmed]',
        placeholder: true
      },
      {
        text: '\n\n## Timeline\n\n| Time | Event                       |\n| ---- | --------------------------- |\n| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[what happened or was done]', placeholder: true },
      { text: ' |\n\n## Five Whys\n\n1. ', placeholder: false },
      { text: '[Why did users notice something?]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Why was that so?]', placeholder: true },
      { text: '\n3. ', placeholder: false },
      {
        text: '[And why that? Go on until the answer is something that can be changed]',
        placeholder: true
      },
      { text: '\n\n## Root Cause\n\n', placeholder: false },
      {
        text: '[What has to change so that this class of incident cannot come back, and how it was verified]',
        placeholder: true
      },
      { text: '\n\n## Backlog Check\n\n', placeholder: false },
      {
        text: '[Whether work in the backlog would have prevented it or made it smaller, and why it was not done]',
        placeholder: true
      },
      { text: '\n\n## Recurrence\n\n', placeholder: false },
      {
        text: '[Whether it happened before, and which actions of that time are open]',
        placeholder: true
      },
      { text: '\n\n## Lessons Learned\n\n1. ', placeholder: false },
      { text: '[What went well]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[What could have gone better]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Corrective Actions\n' +
          '\n' +
          '| Action   | Owner    | Priority | Due Date | Ticket   |\n' +
          '| -------- | -------- | -------- | -------- | -------- |\n' +
          '| ',
        placeholder: false
      },
      { text: '[change]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[P1-P3]', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '   | ', placeholder: false },
      { text: '[ticket]', placeholder: true },
      { text: ' |\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 2, end: 12 }, text: '[INC-XXXX]' },
      { range: { start: 34, end: 58 }, text: '[summary in a few words]' },
      { range: { start: 79, end: 89 }, text: 'YYYY-MM-DD' },
      { range: { start: 104, end: 109 }, text: 'SEV-X' },
      { range: { start: 130, end: 136 }, text: '[name]' },
      { range: { start: 151, end: 161 }, text: 'YYYY-MM-DD' },
      {
        range: { start: 184, end: 279 },
        text: '[When it was, what users could not do, for how long, and what ended it; two or three sentences]'
      },
      {
        range: { start: 292, end: 369 },
        text: '[The change or the circumstances before it that made it possible, with times]'
      },
      {
        range: { start: 381, end: 453 },
        text: '[What did not work as it should, with the errors or graphs that show it]'
      },
      { range: { start: 484, end: 517 }, text: '[count or share, and how counted]' },
      { range: { start: 530, end: 536 }, text: '[time]' },
      { range: { start: 554, end: 561 }, text: '[count]' },
      {
        range: { start: 577, end: 669 },
        text: '[How it was noticed, by whom, how long after the start, and what would have shown it sooner]'
      },
      {
        range: { start: 684, end: 743 },
        text: '[Who was called, when they answered, and what delayed them]'
      },
      {
        range: { start: 758, end: 831 },
        text: '[What brought the service back, step by step, and how that was confirmed]'
      },
      { range: { start: 926, end: 929 }, text: '...' },
      { range: { start: 933, end: 960 }, text: '[what happened or was done]' },
      { range: { start: 981, end: 1014 }, text: '[Why did users notice something?]' },
      { range: { start: 1018, end: 1036 }, text: '[Why was that so?]' },
      {
        range: { start: 1040, end: 1111 },
        text: '[And why that? Go on until the answer is something that can be changed]'
      },
      {
        range: { start: 1128, end: 1221 },
        text: '[What has to change so that this class of incident cannot come back, and how it was verified]'
      },
      {
        range: { start: 1241, end: 1338 },
        text: '[Whether work in the backlog would have prevented it or made it smaller, and why it was not done]'
      },
      {
        range: { start: 1355, end: 1424 },
        text: '[Whether it happened before, and which actions of that time are open]'
      },
      { range: { start: 1449, end: 1465 }, text: '[What went well]' },
      { range: { start: 1469, end: 1498 }, text: '[What could have gone better]' },
      { range: { start: 1639, end: 1647 }, text: '[change]' },
      { range: { start: 1650, end: 1658 }, text: '[person]' },
      { range: { start: 1661, end: 1668 }, text: '[P1-P3]' },
      { range: { start: 1672, end: 1678 }, text: '[date]' },
      { range: { start: 1683, end: 1691 }, text: '[ticket]' }
    ],
    title: { prefix: '', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Incident date',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Incident date:** ', placeholder: false },
          { text: 'YYYY-MM-DD', placeholder: true }
        ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Severity',
        role: 'severity',
        type: 'severity',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Severity:** ', placeholder: false }, { text: 'SEV-X', placeholder: true } ],
        value: [ { text: 'SEV-X', placeholder: true } ]
      },
      {
        index: 2,
        name: 'Incident owner',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [ 'Postmortem owner' ],
        line: [
          { text: '**Incident owner:** ', placeholder: false },
          { text: '[name]', placeholder: true }
        ],
        value: [ { text: '[name]', placeholder: true } ]
      },
      {
        index: 3,
        name: 'Reviewed',
        role: 'review-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Reviewed:** ', placeholder: false }, { text: 'YYYY-MM-DD', placeholder: true } ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'Incident Summary',
        name: 'incident summary',
        level: 2,
        isBold: false,
        text: [
          { text: '## Incident Summary', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[When it was, what users could not do, for how long, and what ended it; two or three sentences]',
            placeholder: true
          }
        ],
        role: 'summary',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[When it was, what users could not do, for how long, and what ended it; two or three sentences]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'Leadup',
        name: 'leadup',
        level: 2,
        isBold: false,
        text: [
          { text: '## Leadup', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[The change or the circumstances before it that made it possible, with times]',
            placeholder: true
          }
        ],
        role: 'background',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[The change or the circumstances before it that made it possible, with times]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 2,
        title: 'Fault',
        name: 'fault',
        level: 2,
        isBold: false,
        text: [
          { text: '## Fault', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What did not work as it should, with the errors or graphs that show it]',
            placeholder: true
          }
        ],
        role: 'narrative',
        isRoleStated: true,
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[What did not work as it should, with the errors or graphs that show it]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 3,
        title: 'Impact',
        name: 'impact',
        level: 2,
        isBold: false,
        text: [
          { text: '## Impact', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- Users affected: ', placeholder: false },
          { text: '[count or share, and how counted]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true },
          { text: '\n- Support cases: ', placeholder: false },
          { text: '[count]', placeholder: true }
        ],
        role: 'impact',
        optional: false,
        alternatives: [],
        body: [
          { text: '- Users affected: ', placeholder: false },
          { text: '[count or share, and how counted]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true },
          { text: '\n- Support cases: ', placeholder: false },
          { text: '[count]', placeholder: true }
        ],
        labels: [
          {
            label: 'Users affected',
            name: 'users affected',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Users affected: ', placeholder: false },
              { text: '[count or share, and how counted]', placeholder: true }
            ],
            value: [ { text: '[count or share, and how counted]', placeholder: true } ]
          },
          {
            label: 'Duration',
            name: 'duration',
            optional: false,
            alternatives: [],
            line: [ { text: '- Duration: ', placeholder: false }, { text: '[time]', placeholder: true } ],
            value: [ { text: '[time]', placeholder: true } ]
          },
          {
            label: 'Support cases',
            name: 'support cases',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Support cases: ', placeholder: false },
              { text: '[count]', placeholder: true }
            ],
            value: [ { text: '[count]', placeholder: true } ]
          }
        ],
        numbered: false,
        table: undefined
      },
      {
        index: 4,
        title: 'Detection',
        name: 'detection',
        level: 2,
        isBold: false,
        text: [
          { text: '## Detection', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[How it was noticed, by whom, how long after the start, and what would have shown it sooner]',
            placeholder: true
          }
        ],
        role: 'detection',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[How it was noticed, by whom, how long after the start, and what would have shown it sooner]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 5,
        title: 'Response',
        name: 'response',
        level: 2,
        isBold: false,
        text: [
          { text: '## Response', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[Who was called, when they answered, and what delayed them]', placeholder: true }
        ],
        role: undefined,
        optional: false,
        alternatives: [],
        body: [
          { text: '[Who was called, when they answered, and what delayed them]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 6,
        title: 'Recovery',
        name: 'recovery',
        level: 2,
        isBold: false,
        text: [
          { text: '## Recovery', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What brought the service back, step by step, and how that was confirmed]',
            placeholder: true
          }
        ],
        role: 'resolution',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[What brought the service back, step by step, and how that was confirmed]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 7,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened or was done]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened or was done]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[what happened or was done]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
              placeholder: false
            },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened or was done]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened or was done]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 8,
        title: 'Five Whys',
        name: 'five whys',
        level: 2,
        isBold: false,
        text: [
          { text: '## Five Whys', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Why did users notice something?]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Why was that so?]', placeholder: true },
          { text: '\n3. ', placeholder: false },
          {
            text: '[And why that? Go on until the answer is something that can be changed]',
            placeholder: true
          }
        ],
        role: undefined,
        isRoleStated: true,
        optional: false,
        alternatives: [ 'Root cause identification: the five whys' ],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Why did users notice something?]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Why was that so?]', placeholder: true },
          { text: '\n3. ', placeholder: false },
          {
            text: '[And why that? Go on until the answer is something that can be changed]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 9,
        title: 'Root Cause',
        name: 'root cause',
        level: 2,
        isBold: false,
        text: [
          { text: '## Root Cause', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What has to change so that this class of incident cannot come back, and how it was verified]',
            placeholder: true
          }
        ],
        role: 'root-cause',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[What has to change so that this class of incident cannot come back, and how it was verified]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 10,
        title: 'Backlog Check',
        name: 'backlog check',
        level: 2,
        isBold: false,
        text: [
          { text: '## Backlog Check', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Whether work in the backlog would have prevented it or made it smaller, and why it was not done]',
            placeholder: true
          }
        ],
        role: undefined,
        isRoleStated: true,
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Whether work in the backlog would have prevented it or made it smaller, and why it was not done]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 11,
        title: 'Recurrence',
        name: 'recurrence',
        level: 2,
        isBold: false,
        text: [
          { text: '## Recurrence', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Whether it happened before, and which actions of that time are open]',
            placeholder: true
          }
        ],
        role: 'prevention',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Whether it happened before, and which actions of that time are open]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 12,
        title: 'Lessons Learned',
        name: 'lessons learned',
        level: 2,
        isBold: false,
        text: [
          { text: '## Lessons Learned', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[What went well]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[What could have gone better]', placeholder: true }
        ],
        role: 'lessons',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[What went well]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[What could have gone better]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 13,
        title: 'Corrective Actions',
        name: 'corrective actions',
        level: 2,
        isBold: false,
        text: [
          { text: '## Corrective Actions', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Action   | Owner    | Priority | Due Date | Ticket   |\n' +
              '| -------- | -------- | -------- | -------- | -------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P1-P3]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'actions',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Action   | Owner    | Priority | Due Date | Ticket   |\n' +
              '| -------- | -------- | -------- | -------- | -------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '[change]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P1-P3]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[ticket]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Action',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[change]', placeholder: true } ]
            },
            {
              name: 'Owner',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[person]', placeholder: true } ]
            },
            {
              name: 'Priority',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[P1-P3]', placeholder: true } ]
            },
            {
              name: 'Due Date',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[date]', placeholder: true } ]
            },
            {
              name: 'Ticket',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[ticket]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Action   | Owner    | Priority | Due Date | Ticket   |\n' +
                '| -------- | -------- | -------- | -------- | -------- |\n' +
                '| ',
              placeholder: false
            },
            { text: '[change]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P1-P3]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '[change]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P1-P3]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[ticket]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      }
    ]
  },
  {
    name: 'correction-of-errors',
    description: 'In the shape of a correction of errors as AWS writes it: metrics, incident questions, whys, and mechanisms as actions',
    text: [
      { text: '# Correction of Errors: ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: '\n\n**Event Date:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Duration:** ', placeholder: false },
      { text: 'X hours Y minutes', placeholder: true },
      { text: '\n**Severity:** ', placeholder: false },
      { text: 'SEV-X', placeholder: true },
      { text: '\n**Owner:** ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: '\n**Reviewed:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n\n## Summary\n\n', placeholder: false },
      {
        text: '[Written last: what happened, the effect on customers, the cause and the main action, for a reader without context]',
        placeholder: true
      },
      { text: '\n\n## Customer Impact\n\n- Customers affected: ', placeholder: false },
      { text: '[count or share]', placeholder: true },
      { text: '\n- What they met: ', placeholder: false },
      { text: '[errors, delays or wrong results, as seen from outside]', placeholder: true },
      { text: '\n- Duration: ', placeholder: false },
      { text: '[time]', placeholder: true },
      { text: '\n\n## Metrics\n\n', placeholder: false },
      {
        text: '[The graphs that show the impact from start to end, each with a caption that says what to look at]',
        placeholder: true
      },
      {
        text: '\n' +
          '\n' +
          '## Timeline\n' +
          '\n' +
          '| Time | Event                                    |\n' +
          '| ---- | ---------------------------------------- |\n' +
          '| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[what happened; no gap without a reason]', placeholder: true },
      { text: ' |\n\n## Incident Questions\n\n### Detection\n\n', placeholder: false },
      {
        text: '[When the event was noticed, by which alarm or person; how that time could be halved]',
        placeholder: true
      },
      { text: '\n\n### Diagnosis\n\n', placeholder: false },
      { text: '[When the cause was understood; how that time could be halved]', placeholder: true },
      { text: '\n\n### Mitigation\n\n', placeholder: false },
      { text: '[When customers were well again; how that time could be halved]', placeholder: true },
      { text: '\n\n## Five Whys\n\n1. ', placeholder: false },
      { text: '[Why did customers have the problem?]', placeholder: true },
      { text: '\n2. ', placeholder: false },
      { text: '[Why was that possible?]', placeholder: true },
      { text: '\n3. ', placeholder: false },
      {
        text: '[Why did nothing stop it? Go on until the answer is a mechanism that is absent]',
        placeholder: true
      },
      { text: '\n\n## Lessons Learned\n\n1. ', placeholder: false },
      { text: '[What the team knows now that it did not know before]', placeholder: true },
      {
        text: '\n' +
          '\n' +
          '## Action Items\n' +
          '\n' +
          '| #   | Action                        | Factor addressed              | Owner    | Priority | Due Date | Success criterion             |\n' +
          '| --- | ----------------------------- | ----------------------------- | -------- | -------- | -------- | ----------------------------- |\n' +
          '| 1   | ',
        placeholder: false
      },
      { text: '[mechanism, not an intention]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[which why it does away with]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[person]', placeholder: true },
      { text: ' | ', placeholder: false },
      { text: '[P1-P3]', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '   | ', placeholder: false },
      { text: '[how it will be seen to work]', placeholder: true },
      { text: ' |\n\n## Related Items\n\n- ', placeholder: false },
      { text: '[Earlier event, document or change, with a link]', placeholder: true },
      { text: '\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 24, end: 34 }, text: '[INC-XXXX]' },
      { range: { start: 52, end: 62 }, text: 'YYYY-MM-DD' },
      { range: { start: 77, end: 94 }, text: 'X hours Y minutes' },
      { range: { start: 109, end: 114 }, text: 'SEV-X' },
      { range: { start: 126, end: 132 }, text: '[name]' },
      { range: { start: 147, end: 157 }, text: 'YYYY-MM-DD' },
      {
        range: { start: 171, end: 286 },
        text: '[Written last: what happened, the effect on customers, the cause and the main action, for a reader without context]'
      },
      { range: { start: 330, end: 346 }, text: '[count or share]' },
      {
        range: { start: 364, end: 419 },
        text: '[errors, delays or wrong results, as seen from outside]'
      },
      { range: { start: 432, end: 438 }, text: '[time]' },
      {
        range: { start: 452, end: 550 },
        text: '[The graphs that show the impact from start to end, each with a caption that says what to look at]'
      },
      { range: { start: 671, end: 674 }, text: '...' },
      { range: { start: 678, end: 718 }, text: '[what happened; no gap without a reason]' },
      {
        range: { start: 760, end: 845 },
        text: '[When the event was noticed, by which alarm or person; how that time could be halved]'
      },
      {
        range: { start: 862, end: 924 },
        text: '[When the cause was understood; how that time could be halved]'
      },
      {
        range: { start: 942, end: 1005 },
        text: '[When customers were well again; how that time could be halved]'
      },
      { range: { start: 1024, end: 1061 }, text: '[Why did customers have the problem?]' },
      { range: { start: 1065, end: 1089 }, text: '[Why was that possible?]' },
      {
        range: { start: 1093, end: 1172 },
        text: '[Why did nothing stop it? Go on until the answer is a mechanism that is absent]'
      },
      {
        range: { start: 1197, end: 1250 },
        text: '[What the team knows now that it did not know before]'
      },
      { range: { start: 1551, end: 1580 }, text: '[mechanism, not an intention]' },
      { range: { start: 1583, end: 1612 }, text: '[which why it does away with]' },
      { range: { start: 1615, end: 1623 }, text: '[person]' },
      { range: { start: 1626, end: 1633 }, text: '[P1-P3]' },
      { range: { start: 1637, end: 1643 }, text: '[date]' },
      { range: { start: 1648, end: 1677 }, text: '[how it will be seen to work]' },
      { range: { start: 1701, end: 1749 }, text: '[Earlier event, document or change, with a link]' }
    ],
    title: { prefix: 'Correction of Errors:', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Event Date',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Event Date:** ', placeholder: false },
          { text: 'YYYY-MM-DD', placeholder: true }
        ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Duration',
        role: 'duration',
        type: 'duration',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [
          { text: '**Duration:** ', placeholder: false },
          { text: 'X hours Y minutes', placeholder: true }
        ],
        value: [ { text: 'X hours Y minutes', placeholder: true } ]
      },
      {
        index: 2,
        name: 'Severity',
        role: 'severity',
        type: 'severity',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Severity:** ', placeholder: false }, { text: 'SEV-X', placeholder: true } ],
        value: [ { text: 'SEV-X', placeholder: true } ]
      },
      {
        index: 3,
        name: 'Owner',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Owner:** ', placeholder: false }, { text: '[name]', placeholder: true } ],
        value: [ { text: '[name]', placeholder: true } ]
      },
      {
        index: 4,
        name: 'Reviewed',
        role: 'review-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Reviewed:** ', placeholder: false }, { text: 'YYYY-MM-DD', placeholder: true } ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'Summary',
        name: 'summary',
        level: 2,
        isBold: false,
        text: [
          { text: '## Summary', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[Written last: what happened, the effect on customers, the cause and the main action, for a reader without context]',
            placeholder: true
          }
        ],
        role: 'summary',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[Written last: what happened, the effect on customers, the cause and the main action, for a reader without context]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'Customer Impact',
        name: 'customer impact',
        level: 2,
        isBold: false,
        text: [
          { text: '## Customer Impact', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- Customers affected: ', placeholder: false },
          { text: '[count or share]', placeholder: true },
          { text: '\n- What they met: ', placeholder: false },
          { text: '[errors, delays or wrong results, as seen from outside]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true }
        ],
        role: 'impact',
        optional: false,
        alternatives: [],
        body: [
          { text: '- Customers affected: ', placeholder: false },
          { text: '[count or share]', placeholder: true },
          { text: '\n- What they met: ', placeholder: false },
          { text: '[errors, delays or wrong results, as seen from outside]', placeholder: true },
          { text: '\n- Duration: ', placeholder: false },
          { text: '[time]', placeholder: true }
        ],
        labels: [
          {
            label: 'Customers affected',
            name: 'customers affected',
            optional: false,
            alternatives: [],
            line: [
              { text: '- Customers affected: ', placeholder: false },
              { text: '[count or share]', placeholder: true }
            ],
            value: [ { text: '[count or share]', placeholder: true } ]
          },
          {
            label: 'What they met',
            name: 'what they met',
            optional: false,
            alternatives: [],
            line: [
              { text: '- What they met: ', placeholder: false },
              { text: '[errors, delays or wrong results, as seen from outside]', placeholder: true }
            ],
            value: [
              { text: '[errors, delays or wrong results, as seen from outside]', placeholder: true }
            ]
          },
          {
            label: 'Duration',
            name: 'duration',
            optional: false,
            alternatives: [],
            line: [ { text: '- Duration: ', placeholder: false }, { text: '[time]', placeholder: true } ],
            value: [ { text: '[time]', placeholder: true } ]
          }
        ],
        numbered: false,
        table: undefined
      },
      {
        index: 2,
        title: 'Metrics',
        name: 'metrics',
        level: 2,
        isBold: false,
        text: [
          { text: '## Metrics', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[The graphs that show the impact from start to end, each with a caption that says what to look at]',
            placeholder: true
          }
        ],
        role: undefined,
        optional: true,
        alternatives: [ 'Metrics and Graphs' ],
        body: [
          {
            text: '[The graphs that show the impact from start to end, each with a caption that says what to look at]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 3,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Time | Event                                    |\n' +
              '| ---- | ---------------------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened; no gap without a reason]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Time | Event                                    |\n' +
              '| ---- | ---------------------------------------- |\n' +
              '| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened; no gap without a reason]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[what happened; no gap without a reason]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Time | Event                                    |\n' +
                '| ---- | ---------------------------------------- |\n' +
                '| ',
              placeholder: false
            },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened; no gap without a reason]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened; no gap without a reason]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 4,
        title: 'Incident Questions',
        name: 'incident questions',
        level: 2,
        isBold: false,
        text: [ { text: '## Incident Questions', placeholder: false } ],
        role: undefined,
        isRoleStated: true,
        optional: false,
        alternatives: [],
        body: [],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 5,
        title: 'Detection',
        name: 'detection',
        level: 3,
        isBold: false,
        text: [
          { text: '### Detection', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[When the event was noticed, by which alarm or person; how that time could be halved]',
            placeholder: true
          }
        ],
        role: 'detection',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[When the event was noticed, by which alarm or person; how that time could be halved]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 6,
        title: 'Diagnosis',
        name: 'diagnosis',
        level: 3,
        isBold: false,
        text: [
          { text: '### Diagnosis', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[When the cause was understood; how that time could be halved]',
            placeholder: true
          }
        ],
        role: undefined,
        isRoleStated: true,
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[When the cause was understood; how that time could be halved]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 7,
        title: 'Mitigation',
        name: 'mitigation',
        level: 3,
        isBold: false,
        text: [
          { text: '### Mitigation', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[When customers were well again; how that time could be halved]',
            placeholder: true
          }
        ],
        role: 'resolution',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[When customers were well again; how that time could be halved]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 8,
        title: 'Five Whys',
        name: 'five whys',
        level: 2,
        isBold: false,
        text: [
          { text: '## Five Whys', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[Why did customers have the problem?]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Why was that possible?]', placeholder: true },
          { text: '\n3. ', placeholder: false },
          {
            text: '[Why did nothing stop it? Go on until the answer is a mechanism that is absent]',
            placeholder: true
          }
        ],
        role: 'root-cause',
        optional: false,
        alternatives: [ '5 Whys' ],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[Why did customers have the problem?]', placeholder: true },
          { text: '\n2. ', placeholder: false },
          { text: '[Why was that possible?]', placeholder: true },
          { text: '\n3. ', placeholder: false },
          {
            text: '[Why did nothing stop it? Go on until the answer is a mechanism that is absent]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 9,
        title: 'Lessons Learned',
        name: 'lessons learned',
        level: 2,
        isBold: false,
        text: [
          { text: '## Lessons Learned', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '1. ', placeholder: false },
          { text: '[What the team knows now that it did not know before]', placeholder: true }
        ],
        role: 'lessons',
        optional: false,
        alternatives: [],
        body: [
          { text: '1. ', placeholder: false },
          { text: '[What the team knows now that it did not know before]', placeholder: true }
        ],
        labels: [],
        numbered: true,
        table: undefined
      },
      {
        index: 10,
        title: 'Action Items',
        name: 'action items',
        level: 2,
        isBold: false,
        text: [
          { text: '## Action Items', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| #   | Action                        | Factor addressed              | Owner    | Priority | Due Date | Success criterion             |\n' +
              '| --- | ----------------------------- | ----------------------------- | -------- | -------- | -------- | ----------------------------- |\n' +
              '| 1   | ',
            placeholder: false
          },
          { text: '[mechanism, not an intention]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[which why it does away with]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P1-P3]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[how it will be seen to work]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'actions',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| #   | Action                        | Factor addressed              | Owner    | Priority | Due Date | Success criterion             |\n' +
              '| --- | ----------------------------- | ----------------------------- | -------- | -------- | -------- | ----------------------------- |\n' +
              '| 1   | ',
            placeholder: false
          },
          { text: '[mechanism, not an intention]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[which why it does away with]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[person]', placeholder: true },
          { text: ' | ', placeholder: false },
          { text: '[P1-P3]', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[date]', placeholder: true },
          { text: '   | ', placeholder: false },
          { text: '[how it will be seen to work]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: '#',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '1', placeholder: false } ]
            },
            {
              name: 'Action',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[mechanism, not an intention]', placeholder: true } ]
            },
            {
              name: 'Factor addressed',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[which why it does away with]', placeholder: true } ]
            },
            {
              name: 'Owner',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[person]', placeholder: true } ]
            },
            {
              name: 'Priority',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[P1-P3]', placeholder: true } ]
            },
            {
              name: 'Due Date',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[date]', placeholder: true } ]
            },
            {
              name: 'Success criterion',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[how it will be seen to work]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| #   | Action                        | Factor addressed              | Owner    | Priority | Due Date | Success criterion             |\n' +
                '| --- | ----------------------------- | ----------------------------- | -------- | -------- | -------- | ----------------------------- |\n' +
                '| 1   | ',
              placeholder: false
            },
            { text: '[mechanism, not an intention]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[which why it does away with]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P1-P3]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[how it will be seen to work]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| 1   | ', placeholder: false },
            { text: '[mechanism, not an intention]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[which why it does away with]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[person]', placeholder: true },
            { text: ' | ', placeholder: false },
            { text: '[P1-P3]', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[date]', placeholder: true },
            { text: '   | ', placeholder: false },
            { text: '[how it will be seen to work]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 11,
        title: 'Related Items',
        name: 'related items',
        level: 2,
        isBold: false,
        text: [
          { text: '## Related Items', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[Earlier event, document or change, with a link]', placeholder: true }
        ],
        role: 'references',
        isRoleStated: true,
        optional: true,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[Earlier event, document or change, with a link]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      }
    ]
  },
  {
    name: 'short',
    description: 'One page for a small incident: what happened, when, why, and what will change',
    text: [
      { text: '# Short Postmortem ', placeholder: false },
      { text: '[INC-XXXX]', placeholder: true },
      { text: ': ', placeholder: false },
      { text: '[what happened, in a few words]', placeholder: true },
      { text: '\n\n**Date:** ', placeholder: false },
      { text: 'YYYY-MM-DD', placeholder: true },
      { text: '\n**Author:** ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: '\n\n## What Happened\n\n', placeholder: false },
      { text: '[What users noticed, how many, for how long, and what ended it]', placeholder: true },
      {
        text: '\n\n## Timeline\n\n| Time | Event                       |\n| ---- | --------------------------- |\n| ',
        placeholder: false
      },
      { text: '...', placeholder: true },
      { text: '  | ', placeholder: false },
      { text: '[what happened or was done]', placeholder: true },
      { text: ' |\n\n## Why It Happened\n\n', placeholder: false },
      { text: '[The mechanism, what set it off, and how that was verified]', placeholder: true },
      { text: '\n\n## What We Change\n\n- [ ] ', placeholder: false },
      { text: '[One change that can be finished]', placeholder: true },
      { text: ', owner: ', placeholder: false },
      { text: '[name]', placeholder: true },
      { text: ', due ', placeholder: false },
      { text: '[date]', placeholder: true },
      { text: '\n\n## What We Learned\n\n- ', placeholder: false },
      { text: '[Something that other teams can use]', placeholder: true },
      { text: '\n', placeholder: false }
    ],
    placeholders: [
      { range: { start: 19, end: 29 }, text: '[INC-XXXX]' },
      { range: { start: 31, end: 62 }, text: '[what happened, in a few words]' },
      { range: { start: 74, end: 84 }, text: 'YYYY-MM-DD' },
      { range: { start: 97, end: 103 }, text: '[name]' },
      {
        range: { start: 123, end: 186 },
        text: '[What users noticed, how many, for how long, and what ended it]'
      },
      { range: { start: 281, end: 284 }, text: '...' },
      { range: { start: 288, end: 315 }, text: '[what happened or was done]' },
      {
        range: { start: 339, end: 398 },
        text: '[The mechanism, what set it off, and how that was verified]'
      },
      { range: { start: 425, end: 458 }, text: '[One change that can be finished]' },
      { range: { start: 467, end: 473 }, text: '[name]' },
      { range: { start: 479, end: 485 }, text: '[date]' },
      { range: { start: 509, end: 545 }, text: '[Something that other teams can use]' }
    ],
    title: { prefix: 'Short Postmortem', idMask: 'INC-XXXX' },
    fields: [
      {
        index: 0,
        name: 'Date',
        role: 'incident-date',
        type: 'date',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Date:** ', placeholder: false }, { text: 'YYYY-MM-DD', placeholder: true } ],
        value: [ { text: 'YYYY-MM-DD', placeholder: true } ]
      },
      {
        index: 1,
        name: 'Author',
        role: 'author',
        type: 'text',
        allowed: [],
        optional: false,
        alternatives: [],
        line: [ { text: '**Author:** ', placeholder: false }, { text: '[name]', placeholder: true } ],
        value: [ { text: '[name]', placeholder: true } ]
      }
    ],
    sections: [
      {
        index: 0,
        title: 'What Happened',
        name: 'what happened',
        level: 2,
        isBold: false,
        text: [
          { text: '## What Happened', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '[What users noticed, how many, for how long, and what ended it]',
            placeholder: true
          }
        ],
        role: 'narrative',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '[What users noticed, how many, for how long, and what ended it]',
            placeholder: true
          }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 1,
        title: 'Timeline',
        name: 'timeline',
        level: 2,
        isBold: false,
        text: [
          { text: '## Timeline', placeholder: false },
          { text: '\n\n', placeholder: false },
          {
            text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened or was done]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        role: 'timeline',
        optional: false,
        alternatives: [],
        body: [
          {
            text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
            placeholder: false
          },
          { text: '...', placeholder: true },
          { text: '  | ', placeholder: false },
          { text: '[what happened or was done]', placeholder: true },
          { text: ' |', placeholder: false }
        ],
        labels: [],
        numbered: false,
        table: {
          columns: [
            {
              name: 'Time',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '...', placeholder: true } ]
            },
            {
              name: 'Event',
              role: undefined,
              type: undefined,
              allowed: [],
              optional: false,
              alternatives: [],
              sample: [ { text: '[what happened or was done]', placeholder: true } ]
            }
          ],
          text: [
            {
              text: '| Time | Event                       |\n| ---- | --------------------------- |\n| ',
              placeholder: false
            },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened or was done]', placeholder: true },
            { text: ' |', placeholder: false }
          ],
          row: [
            { text: '| ', placeholder: false },
            { text: '...', placeholder: true },
            { text: '  | ', placeholder: false },
            { text: '[what happened or was done]', placeholder: true },
            { text: ' |', placeholder: false }
          ]
        }
      },
      {
        index: 2,
        title: 'Why It Happened',
        name: 'why it happened',
        level: 2,
        isBold: false,
        text: [
          { text: '## Why It Happened', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '[The mechanism, what set it off, and how that was verified]', placeholder: true }
        ],
        role: 'root-cause',
        isRoleStated: true,
        optional: false,
        alternatives: [ 'Cause', 'Root Cause' ],
        body: [
          { text: '[The mechanism, what set it off, and how that was verified]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 3,
        title: 'What We Change',
        name: 'what we change',
        level: 2,
        isBold: false,
        text: [
          { text: '## What We Change', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- [ ] ', placeholder: false },
          { text: '[One change that can be finished]', placeholder: true },
          { text: ', owner: ', placeholder: false },
          { text: '[name]', placeholder: true },
          { text: ', due ', placeholder: false },
          { text: '[date]', placeholder: true }
        ],
        role: 'actions',
        isRoleStated: true,
        optional: false,
        alternatives: [ 'Actions', 'Action Items' ],
        body: [
          { text: '- [ ] ', placeholder: false },
          { text: '[One change that can be finished]', placeholder: true },
          { text: ', owner: ', placeholder: false },
          { text: '[name]', placeholder: true },
          { text: ', due ', placeholder: false },
          { text: '[date]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      },
      {
        index: 4,
        title: 'What We Learned',
        name: 'what we learned',
        level: 2,
        isBold: false,
        text: [
          { text: '## What We Learned', placeholder: false },
          { text: '\n\n', placeholder: false },
          { text: '- ', placeholder: false },
          { text: '[Something that other teams can use]', placeholder: true }
        ],
        role: 'lessons',
        isRoleStated: true,
        optional: true,
        alternatives: [],
        body: [
          { text: '- ', placeholder: false },
          { text: '[Something that other teams can use]', placeholder: true }
        ],
        labels: [],
        numbered: false,
        table: undefined
      }
    ]
  }
];
}
