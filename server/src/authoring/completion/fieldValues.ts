import { holdsBlank } from '../../blanks.ts';
import type { Field } from '../../document/fields.ts';
import { incidentDays, todayOf } from '../../header/headerDates.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { FieldRole } from '../../template/roles.ts';
import { fieldRole } from '../../template/roles.ts';
import type { ValueType } from '../../template/template.ts';
import { isoText } from '../../time/calendarDate.ts';
import { durationWords } from '../../time/durationText.ts';
import { addDays } from '../../time/zone.ts';
import { metricsOf } from '../../timeline/metrics.ts';
import { ruleContextOf } from '../authoringContext.ts';
import { authorValues } from './names.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';
import type { Value, ValuePlace } from './value.ts';
import { distinct, valueSuggestions } from './value.ts';

/** How far a review has come, as most write it. */
const statusWords = ['Draft', 'In Review', 'Reviewed', 'Published'] as const;

/** Behind a field's name in the header: the values that it may have. */
export function fieldValueSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const { document, fields } = place.input.postmortem;
  const field = document.fields.find((one) => one.lineNumber === place.line);
  const value = field && placeOfValue(place, field);
  if (!field || !value) {
    return undefined;
  }
  const spec = fields.find((match) => match.field === field)?.spec;
  const role = spec?.role ?? fieldRole(field.name);
  const allowed = spec?.allowed ?? [];
  const values: readonly Value[] =
    allowed.length > 0
      ? allowed.map((text) => ({ text, detail: 'Allowed by the template' }))
      : valuesFor(place, role, spec?.type ?? 'text');
  return valueSuggestions(place, value, values);
}

/** The value where the place is in it or at its end, else the place; undefined for one that is not behind the name. */
function placeOfValue({ offset, input }: CompletionPlace, field: Field): ValuePlace | undefined {
  const { value, line } = field;
  const { source } = input.postmortem.document;
  if (offset < value.start || offset > line.end) {
    return undefined;
  }
  if (value.start === value.end) {
    const isBehind = source.slice({ start: value.start, end: offset }).trim() === '';
    const before = /\s/.test(source.text[offset - 1] ?? ' ') ? '' : ' ';
    return isBehind
      ? { range: { start: offset, end: offset }, before, behind: '', isBlank: false }
      : undefined;
  }
  return offset <= value.end
    ? { range: value, before: '', behind: '', isBlank: holdsBlank(input.postmortem, value) }
    : undefined;
}

function valuesFor(place: CompletionPlace, role: FieldRole | undefined, type: ValueType): readonly Value[] {
  const context = ruleContextOf(place.input);
  switch (role) {
    case 'severity':
      return place.input.configuration.severities.map((text) => ({ text, detail: 'Severity' }));
    case 'author':
      return authorValues(context, place.people);
    case 'status':
      return statusWords.map((text) => ({ text, detail: 'Status of the review' }));
    case 'duration':
      return durations(context);
    case 'incident-date':
      return dates(context, false);
    case 'review-date':
      return dates(context, true);
    default:
      return type === 'date' ? dates(context, true) : [];
  }
}

function dates(context: RuleContext, hasIncident: boolean): readonly Value[] {
  const today = todayOf(context);
  const incident = hasIncident ? incidentDays(context) : undefined;
  const written = hasIncident ? undefined : timelineDay(context);
  return distinct([
    today && { text: isoText(today), detail: 'Today' },
    today && { text: isoText(addDays(today, -1)), detail: 'Yesterday' },
    incident && { text: isoText(incident.from), detail: 'Date of the incident' },
    written === undefined ? undefined : { text: written, detail: 'First day of the timeline' },
  ]);
}

/** The day of the timeline's first event, where somebody wrote it there. */
function timelineDay(context: RuleContext): string | undefined {
  const moment = context.timeline()?.events.find((event) => event.moment)?.moment;
  const isStated = moment?.day === 'written' || moment?.day === 'heading';
  return moment && isStated && !moment.ambiguous ? isoText(moment.date) : undefined;
}

/** In milliseconds. */
const minute = 60_000;

function durations(context: RuleContext): readonly Value[] {
  const timeline = context.timeline();
  const whole = timeline && metricsOf(timeline).timeToResolve;
  return whole
    ? [
        {
          text: durationWords(Math.round(whole.milliseconds / minute)),
          detail: 'From start to end in the timeline',
        },
      ]
    : [];
}
