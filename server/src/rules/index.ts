import { actionCompound } from './action-wording/action-compound.ts';
import { actionNotImperative } from './action-wording/action-not-imperative.ts';
import { actionPeopleChange } from './action-wording/action-people-change.ts';
import { actionUnmeasured } from './action-wording/action-unmeasured.ts';
import { actionVague } from './action-wording/action-vague.ts';
import { actionDoneNoProof } from './actions/action-done-no-proof.ts';
import { actionDueBeforeIncident } from './actions/action-due-before-incident.ts';
import { actionDueTooFar } from './actions/action-due-too-far.ts';
import { actionDuplicate } from './actions/action-duplicate.ts';
import { actionEmpty } from './actions/action-empty.ts';
import { actionNoDue } from './actions/action-no-due.ts';
import { actionNoOwner } from './actions/action-no-owner.ts';
import { actionNoPriority } from './actions/action-no-priority.ts';
import { actionNoTicket } from './actions/action-no-ticket.ts';
import { actionNoneUrgent } from './actions/action-none-urgent.ts';
import { actionNumberDuplicate } from './actions/action-number-duplicate.ts';
import { actionNumberGap } from './actions/action-number-gap.ts';
import { actionOverdue } from './actions/action-overdue.ts';
import { actionOwnerTeam } from './actions/action-owner-team.ts';
import { actionPriorityAllSame } from './actions/action-priority-all-same.ts';
import { actionPriorityUnknown } from './actions/action-priority-unknown.ts';
import { actionSeveralOwners } from './actions/action-several-owners.ts';
import { actionStatusUnknown } from './actions/action-status-unknown.ts';
import { actionsNoPrevention } from './actions/actions-no-prevention.ts';
import { actionsTooMany } from './actions/actions-too-many.ts';
import { documentTooLong } from './document/document-too-long.ts';
import { mergeConflict } from './document/merge-conflict.ts';
import { impactDurationMismatch } from './durations/impact-duration-mismatch.ts';
import { metricMeanLabel } from './durations/metric-mean-label.ts';
import { timelineDurationMismatch } from './durations/timeline-duration-mismatch.ts';
import { evidenceBrokenLink } from './evidence/evidence-broken-link.ts';
import { evidenceMovingLink } from './evidence/evidence-moving-link.ts';
import { evidenceNoAlt } from './evidence/evidence-no-alt.ts';
import { evidenceNone } from './evidence/evidence-none.ts';
import { factorRepeatsCause } from './factors/factor-repeats-cause.ts';
import { factorsNoDetection } from './factors/factors-no-detection.ts';
import { factorsTooFew } from './factors/factors-too-few.ts';
import { actionNoFinding } from './findings/action-no-finding.ts';
import { actionReferenceDangling } from './findings/action-reference-dangling.ts';
import { findingNoAction } from './findings/finding-no-action.ts';
import { impactNoUnit } from './impact/impact-no-unit.ts';
import { impactPercentInvalid } from './impact/impact-percent-invalid.ts';
import { impactRevenueNotQuantified } from './impact/impact-revenue-not-quantified.ts';
import { impactSloFormat } from './impact/impact-slo-format.ts';
import { impactSloOver100 } from './impact/impact-slo-over-100.ts';
import { impactSloUnnamed } from './impact/impact-slo-unnamed.ts';
import { impactUsersNotQuantified } from './impact/impact-users-not-quantified.ts';
import { impactVagueMagnitude } from './impact/impact-vague-magnitude.ts';
import { impactVagueQuantity } from './impact/impact-vague-quantity.ts';
import { wordingOutage } from './impact/wording-outage.ts';
import { lessonRepeats } from './lessons/lesson-repeats.ts';
import { impactItemEmpty } from './lists/impact-item-empty.ts';
import { impactMissingItem } from './lists/impact-missing-item.ts';
import { listItemDuplicate } from './lists/list-item-duplicate.ts';
import { listNotNumbered } from './lists/list-not-numbered.ts';
import { listNumbering } from './lists/list-numbering.ts';
import { authorSeveral } from './metadata/author-several.ts';
import { dateFormat } from './metadata/date-format.ts';
import { dateInvalid } from './metadata/date-invalid.ts';
import { durationFormat } from './metadata/duration-format.ts';
import { fieldDuplicate } from './metadata/field-duplicate.ts';
import { fieldEmpty } from './metadata/field-empty.ts';
import { fieldMissing } from './metadata/field-missing.ts';
import { fieldOrder } from './metadata/field-order.ts';
import { fieldSoftBreak } from './metadata/field-soft-break.ts';
import { severityFormat } from './metadata/severity-format.ts';
import { severityUnknown } from './metadata/severity-unknown.ts';
import { timelineMilestoneOrder } from './milestones/timeline-milestone-order.ts';
import { timelineNoAcknowledgement } from './milestones/timeline-no-acknowledgement.ts';
import { timelineNoDetection } from './milestones/timeline-no-detection.ts';
import { timelineNoLeadup } from './milestones/timeline-no-leadup.ts';
import { timelineNoMitigation } from './milestones/timeline-no-mitigation.ts';
import { timelineNoResolution } from './milestones/timeline-no-resolution.ts';
import { timelineNoStart } from './milestones/timeline-no-start.ts';
import { placeholderLeft } from './placeholders/placeholder-left.ts';
import { placeholderTodo } from './placeholders/placeholder-todo.ts';
import { preventionNoReference } from './prevention/prevention-no-reference.ts';
import { privacyPersonalData } from './privacy/privacy-personal-data.ts';
import { privacySecret } from './privacy/privacy-secret.ts';
import { dateFuture } from './review/date-future.ts';
import { dateSlip } from './review/date-slip.ts';
import { recurrenceUnchecked } from './review/recurrence-unchecked.ts';
import { reviewBeforeIncident } from './review/review-before-incident.ts';
import { reviewLate } from './review/review-late.ts';
import { reviewNotPublished } from './review/review-not-published.ts';
import { reviewPending } from './review/review-pending.ts';
import { reviewStatusStale } from './review/review-status-stale.ts';
import { severityImplausible } from './review/severity-implausible.ts';
import { severityInconsistent } from './review/severity-inconsistent.ts';
import { severityScope } from './review/severity-scope.ts';
import { rootCauseHedged } from './root-cause/root-cause-hedged.ts';
import { rootCauseNoEvidence } from './root-cause/root-cause-no-evidence.ts';
import { rootCauseNoTrigger } from './root-cause/root-cause-no-trigger.ts';
import { rootCausePerson } from './root-cause/root-cause-person.ts';
import { rootCauseSole } from './root-cause/root-cause-sole.ts';
import { rootCauseThin } from './root-cause/root-cause-thin.ts';
import { rootCauseUnverified } from './root-cause/root-cause-unverified.ts';
import { rootCauseVague } from './root-cause/root-cause-vague.ts';
import { rootCauseVendorOnly } from './root-cause/root-cause-vendor-only.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './sections/section-duplicate.ts';
import { sectionEmpty } from './sections/section-empty.ts';
import { sectionLevel } from './sections/section-level.ts';
import { sectionMissing } from './sections/section-missing.ts';
import { sectionNameVariant } from './sections/section-name-variant.ts';
import { sectionOrder } from './sections/section-order.ts';
import { sectionUnknown } from './sections/section-unknown.ts';
import { wentWellEmpty } from './sections/went-well-empty.ts';
import { siblingRules } from './siblings/siblingRules.ts';
import { summaryConflict } from './summary/summary-conflict.ts';
import { summaryJargon } from './summary/summary-jargon.ts';
import { summaryLength } from './summary/summary-length.ts';
import { summaryNoNumber } from './summary/summary-no-number.ts';
import { summaryNoOutcome } from './summary/summary-no-outcome.ts';
import { summaryWordy } from './summary/summary-wordy.ts';
import { suppressionUnknownRule } from './suppressions/suppression-unknown-rule.ts';
import { suppressionUnused } from './suppressions/suppression-unused.ts';
import { actionColumns } from './tables/action-columns.ts';
import { actionsMissing } from './tables/actions-missing.ts';
import { tableBroken } from './tables/table-broken.ts';
import { tableRaggedRow } from './tables/table-ragged-row.ts';
import { tableUnaligned } from './tables/table-unaligned.ts';
import { timelineColumns } from './tables/timeline-columns.ts';
import { timelineNotTable } from './tables/timeline-not-table.ts';
import { timelineActorInconsistent } from './timeline/timeline-actor-inconsistent.ts';
import { timelineAnalysis } from './timeline/timeline-analysis.ts';
import { timelineChatPasted } from './timeline/timeline-chat-pasted.ts';
import { timelineCrowdedMinute } from './timeline/timeline-crowded-minute.ts';
import { timelineDateOutside } from './timeline/timeline-date-outside.ts';
import { timelineDstAmbiguous } from './timeline/timeline-dst-ambiguous.ts';
import { timelineEmptyCell } from './timeline/timeline-empty-cell.ts';
import { timelineFoundByPeople } from './timeline/timeline-found-by-people.ts';
import { timelineFuture } from './timeline/timeline-future.ts';
import { timelineGap } from './timeline/timeline-gap.ts';
import { timelineMidnight } from './timeline/timeline-midnight.ts';
import { timelineMixedZones } from './timeline/timeline-mixed-zones.ts';
import { timelineNoActor } from './timeline/timeline-no-actor.ts';
import { timelineNoEvidence } from './timeline/timeline-no-evidence.ts';
import { timelineNoZone } from './timeline/timeline-no-zone.ts';
import { timelineNotUtc } from './timeline/timeline-not-utc.ts';
import { timelineOutOfOrder } from './timeline/timeline-out-of-order.ts';
import { timelineRowDuplicate } from './timeline/timeline-row-duplicate.ts';
import { timelineTimeFormat } from './timeline/timeline-time-format.ts';
import { timelineTimeInvalid } from './timeline/timeline-time-invalid.ts';
import { timelineTooFew } from './timeline/timeline-too-few.ts';
import { timelineVagueTime } from './timeline/timeline-vague-time.ts';
import { titleIdFormat } from './title/title-id-format.ts';
import { titleIdMismatch } from './title/title-id-mismatch.ts';
import { titleMissing } from './title/title-missing.ts';
import { titleNoId } from './title/title-no-id.ts';
import { titleRepeated } from './title/title-repeated.ts';
import { valueNotAllowed } from './values/value-not-allowed.ts';
import { valueType } from './values/value-type.ts';
import { wordingAccident } from './wording/wording-accident.ts';
import { wordingBlame } from './wording/wording-blame.ts';
import { wordingCounterfactual } from './wording/wording-counterfactual.ts';
import { wordingExclamation } from './wording/wording-exclamation.ts';
import { wordingHindsight } from './wording/wording-hindsight.ts';
import { wordingHumanError } from './wording/wording-human-error.ts';
import { wordingJudgement } from './wording/wording-judgement.ts';
import { wordingMissingControl } from './wording/wording-missing-control.ts';
import { wordingName } from './wording/wording-name.ts';
import { wordingObvious } from './wording/wording-obvious.ts';
import { wordingOmission } from './wording/wording-omission.ts';
import { wordingProcedure } from './wording/wording-procedure.ts';
import { wordingPronoun } from './wording/wording-pronoun.ts';
import { wordingRelativeDate } from './wording/wording-relative-date.ts';
import { wordingTone } from './wording/wording-tone.ts';
import { wordingVigilance } from './wording/wording-vigilance.ts';

/** Every rule, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  titleMissing,
  titleNoId,
  titleIdFormat,
  titleIdMismatch,
  titleRepeated,
  fieldMissing,
  fieldEmpty,
  fieldOrder,
  fieldDuplicate,
  fieldSoftBreak,
  dateFormat,
  dateInvalid,
  dateFuture,
  dateSlip,
  reviewBeforeIncident,
  reviewLate,
  reviewPending,
  reviewStatusStale,
  reviewNotPublished,
  severityFormat,
  severityUnknown,
  severityInconsistent,
  severityImplausible,
  severityScope,
  durationFormat,
  authorSeveral,
  valueNotAllowed,
  valueType,
  sectionMissing,
  sectionEmpty,
  sectionOrder,
  sectionLevel,
  sectionNameVariant,
  sectionDuplicate,
  sectionUnknown,
  wentWellEmpty,
  impactMissingItem,
  impactItemEmpty,
  impactDurationMismatch,
  summaryLength,
  summaryWordy,
  summaryNoNumber,
  summaryNoOutcome,
  summaryJargon,
  summaryConflict,
  impactUsersNotQuantified,
  impactRevenueNotQuantified,
  impactSloFormat,
  impactSloOver100,
  impactSloUnnamed,
  impactPercentInvalid,
  impactNoUnit,
  impactVagueQuantity,
  impactVagueMagnitude,
  wordingOutage,
  listNotNumbered,
  listNumbering,
  listItemDuplicate,
  tableBroken,
  tableRaggedRow,
  tableUnaligned,
  timelineNotTable,
  timelineColumns,
  timelineTimeInvalid,
  timelineTimeFormat,
  timelineVagueTime,
  timelineNoZone,
  timelineMixedZones,
  timelineNotUtc,
  timelineDstAmbiguous,
  timelineOutOfOrder,
  timelineNoStart,
  timelineNoDetection,
  timelineNoAcknowledgement,
  timelineNoMitigation,
  timelineNoResolution,
  timelineNoLeadup,
  timelineMilestoneOrder,
  timelineDurationMismatch,
  metricMeanLabel,
  timelineMidnight,
  timelineDateOutside,
  timelineFuture,
  timelineFoundByPeople,
  timelineEmptyCell,
  timelineRowDuplicate,
  timelineTooFew,
  timelineCrowdedMinute,
  timelineGap,
  timelineNoActor,
  timelineActorInconsistent,
  timelineNoEvidence,
  timelineChatPasted,
  timelineAnalysis,
  evidenceNone,
  evidenceBrokenLink,
  evidenceNoAlt,
  evidenceMovingLink,
  rootCauseThin,
  rootCauseNoEvidence,
  rootCauseUnverified,
  rootCauseVendorOnly,
  rootCauseNoTrigger,
  factorsTooFew,
  factorsNoDetection,
  factorRepeatsCause,
  lessonRepeats,
  preventionNoReference,
  findingNoAction,
  actionReferenceDangling,
  actionNoFinding,
  recurrenceUnchecked,
  actionsMissing,
  actionColumns,
  actionNumberDuplicate,
  actionNumberGap,
  actionEmpty,
  actionDuplicate,
  actionNoOwner,
  actionOwnerTeam,
  actionSeveralOwners,
  actionNoPriority,
  actionPriorityUnknown,
  actionPriorityAllSame,
  actionNoneUrgent,
  actionNoDue,
  actionOverdue,
  actionDueBeforeIncident,
  actionDueTooFar,
  actionStatusUnknown,
  actionDoneNoProof,
  actionNoTicket,
  actionsTooMany,
  actionsNoPrevention,
  actionVague,
  actionPeopleChange,
  actionUnmeasured,
  actionNotImperative,
  actionCompound,
  privacySecret,
  privacyPersonalData,
  wordingBlame,
  wordingOmission,
  wordingHumanError,
  wordingAccident,
  wordingCounterfactual,
  wordingHindsight,
  wordingObvious,
  wordingJudgement,
  wordingVigilance,
  wordingProcedure,
  wordingMissingControl,
  wordingTone,
  wordingExclamation,
  wordingRelativeDate,
  wordingPronoun,
  wordingName,
  rootCausePerson,
  rootCauseVague,
  rootCauseHedged,
  rootCauseSole,
  placeholderLeft,
  placeholderTodo,
  ...siblingRules,
  documentTooLong,
  mergeConflict,
  suppressionUnknownRule,
  suppressionUnused,
];

/** The rules whose problems make others wait until they are settled. */
const settledFirst: ReadonlySet<Rule> = new Set<Rule>([mergeConflict, timelineChatPasted]);

/** What fix-all asks of the texts that it makes: the rules with fixes that need nobody's choice, and those they wait for. */
export const rulesOfFixAll: readonly Rule[] = rules.filter(
  (rule) => rule.fix === 'safe' || settledFirst.has(rule),
);
