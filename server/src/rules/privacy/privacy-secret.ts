import { secretsOf } from '../../privacy/secrets.ts';
import type { DocumentRule } from '../rule.ts';

/** Reports credentials in any part of the text. Source: own; a postmortem is read by many and kept for long. */
export const privacySecret: DocumentRule = {
  id: 'privacy-secret',
  summary: 'A credential such as a token, a key or a password stands in the text',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  needs: 'document',
  *check({ document }) {
    // The whole text, code, comments and front matter included: that is where they hide.
    for (const { range, kind } of secretsOf(document)) {
      yield {
        range,
        message: `This looks like a secret (${kind}), which everybody who reads the postmortem could use. Take it out, and revoke it as well: earlier versions of the file keep it.`,
      };
    }
  },
};
