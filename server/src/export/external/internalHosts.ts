import type { PlainEdit } from '../../check/fix.ts';

const mail = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/gi;
const host =
  /(?<![\p{L}\p{N}_.-])(?:[a-z0-9_-]{1,63}\.){1,8}(?:local|internal|intranet|intra|lan|corp|svc|cluster)(?::\d{1,5})?(?![\p{L}\p{N}_-]|\.[a-z])/giu;
const address4 =
  /(?<![\w.-]|\bversion |\bv)(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?::\d{1,5})?(?![\w-]|\.\d)/g;
const address6 = /(?<![\w.:-])(?:fe80|f[cd][\da-f]{2}):[\da-f:]{2,36}(?![\w:-])/gi;

/** Names and addresses of machines that stand by themselves. */
export function hostEdits(text: string): readonly PlainEdit[] {
  return Object.entries({
    'e-mail address': mail,
    'internal host': host,
    address: address4,
    'internal address': address6,
  }).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      range: { start: index, end: index + length },
      text: `[${kind} removed]`,
    })),
  );
}
