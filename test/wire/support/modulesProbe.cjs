// Loaded before a server: tells at its end which modules of Node were loaded.
process.on('exit', () => process.stderr.write(JSON.stringify(process.moduleLoadList)));
