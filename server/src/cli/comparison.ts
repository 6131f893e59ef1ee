// What a run loads once its files are to be compared with each other.
export { extended } from './makeReport.ts';
export { compared } from './siblingRun.ts';
