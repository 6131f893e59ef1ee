// Loaded before a server: tells at its end how much room its young objects had at first, and have at last.
const { getHeapSpaceStatistics } = require('node:v8');

const room = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
const atFirst = room();
process.on('exit', () => process.stderr.write(JSON.stringify({ atFirst, atLast: room() })));
