import {
  type AssistantToolParams,
  type AssistantToolResult,
  assistantToolRequest,
  type EditActionParams,
  type EditActionResult,
  type ExportImagesParams,
  type ExportImagesResult,
  type ExportParams,
  type ExportResult,
  editActionRequest,
  exportImagesRequest,
  exportRequest,
  type FrontMatterParams,
  type FrontMatterResult,
  frontMatterRequest,
  type ImportCaptureParams,
  type IndexParams,
  type InsertionResult,
  type InsightsHistory,
  type InsightsResult,
  importCaptureRequest,
  indexRequest,
  insightsHistoryRequest,
  insightsRequest,
  type LogEventParams,
  logEventRequest,
  type NewDocumentParams,
  type NewDocumentResult,
  newDocumentRequest,
  type PasteCaptureParams,
  type PasteCaptureResult,
  pasteCaptureRequest,
  type ReadCaptureParams,
  type ReadCaptureResult,
  type ReviewReadiness,
  type ReviewReadinessParams,
  readCaptureRequest,
  reviewReadinessRequest,
  type SuggestIdParams,
  suggestIdRequest,
  type TemplateFromDocumentParams,
  type TemplateFromDocumentResult,
  type TemplatePlaceParams,
  type TemplatePlaceResult,
  type TemplatesParams,
  type TemplatesResult,
  type TimelinePreview,
  type TimelinePreviewParams,
  templateFromDocumentRequest,
  templatePlaceRequest,
  templatesRequest,
  timelinePreviewRequest,
  type UseTemplateParams,
  type UseTemplateResult,
  useTemplateRequest,
  type WorkspaceIndexResult,
} from '../../server/src/protocol.ts';

/** The requests beyond the Language Server Protocol. */
export interface Requests {
  readonly [insightsRequest]: { readonly params: object; readonly result: InsightsResult };
  readonly [insightsHistoryRequest]: { readonly params: object; readonly result: InsightsHistory | null };
  readonly [indexRequest]: { readonly params: IndexParams; readonly result: WorkspaceIndexResult | null };
  readonly [editActionRequest]: { readonly params: EditActionParams; readonly result: EditActionResult };
  readonly [exportImagesRequest]: {
    readonly params: ExportImagesParams;
    readonly result: ExportImagesResult;
  };
  readonly [exportRequest]: { readonly params: ExportParams; readonly result: ExportResult | null };
  readonly [assistantToolRequest]: {
    readonly params: AssistantToolParams;
    readonly result: AssistantToolResult;
  };
  readonly [templatesRequest]: { readonly params: TemplatesParams; readonly result: TemplatesResult };
  readonly [templateFromDocumentRequest]: {
    readonly params: TemplateFromDocumentParams;
    readonly result: TemplateFromDocumentResult;
  };
  readonly [templatePlaceRequest]: {
    readonly params: TemplatePlaceParams;
    readonly result: TemplatePlaceResult;
  };
  readonly [useTemplateRequest]: {
    readonly params: UseTemplateParams;
    readonly result: UseTemplateResult | null;
  };
  readonly [suggestIdRequest]: { readonly params: SuggestIdParams; readonly result: string };
  readonly [newDocumentRequest]: { readonly params: NewDocumentParams; readonly result: NewDocumentResult };
  readonly [frontMatterRequest]: { readonly params: FrontMatterParams; readonly result: FrontMatterResult };
  readonly [timelinePreviewRequest]: {
    readonly params: TimelinePreviewParams;
    readonly result: TimelinePreview | null;
  };
  readonly [reviewReadinessRequest]: {
    readonly params: ReviewReadinessParams;
    readonly result: ReviewReadiness | null;
  };
  readonly [logEventRequest]: {
    readonly params: LogEventParams;
    readonly result: InsertionResult | null;
  };
  readonly [readCaptureRequest]: {
    readonly params: ReadCaptureParams;
    readonly result: ReadCaptureResult | null;
  };
  readonly [importCaptureRequest]: {
    readonly params: ImportCaptureParams;
    readonly result: InsertionResult | null;
  };
  readonly [pasteCaptureRequest]: {
    readonly params: PasteCaptureParams;
    readonly result: PasteCaptureResult | null;
  };
}
