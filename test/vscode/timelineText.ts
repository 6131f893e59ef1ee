/** A postmortem with a timeline of an incident that lasted 70 minutes. */
export const timeline = `# Post-Incident Review: INC-900 – Search is slow

**Date of Incident:** 2026-03-17

## Timeline

| Time      | Event                                | Actor |
| --------- | ------------------------------------ | ----- |
| 14:02 UTC | Release 4.18 is deployed             | Ada   |
| 14:09 UTC | Alert fires                          | –     |
| 14:12 UTC | On-call acknowledges                 | Bo    |
| 15:12 UTC | Incident resolved                    | Bo    |
`;
