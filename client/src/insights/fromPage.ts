import { exportFormats, exportTargets, type FromPage } from './page/messages.ts';

/** Whether something that the page sent is a message that it may send: whatever runs in a page is not trusted. */
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) {
    return false;
  }
  const isOneOf = (known: readonly string[], value: unknown) => known.some((one) => one === value);
  switch (message.kind) {
    case 'ready':
    case 'create':
    case 'retry':
      return true;
    case 'open':
      return 'uri' in message && typeof message.uri === 'string';
    case 'export':
      return (
        isOneOf(exportFormats, 'format' in message && message.format) &&
        isOneOf(exportTargets, 'target' in message && message.target) &&
        'text' in message &&
        typeof message.text === 'string'
      );
    case 'answer':
      return 'id' in message && typeof message.id === 'number' && 'reading' in message;
    default:
      return false;
  }
}
