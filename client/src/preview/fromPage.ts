import { copyFormats, type FromPage, noticeActions } from './page/messages.ts';

/** Whether something that a page sent is a message that it may send: whatever runs in a page is not trusted. */
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) {
    return false;
  }
  switch (message.kind) {
    case 'ready':
      return true;
    case 'reveal':
      return (
        'line' in message && isLine(message.line) && 'focus' in message && typeof message.focus === 'boolean'
      );
    case 'copy':
      return (
        isOneOf(copyFormats, 'format' in message && message.format) &&
        'text' in message &&
        typeof message.text === 'string'
      );
    case 'act':
      return isOneOf(noticeActions, 'action' in message && message.action);
    case 'answer':
      return 'id' in message && typeof message.id === 'number' && 'reading' in message;
    default:
      return false;
  }
}

function isLine(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}
