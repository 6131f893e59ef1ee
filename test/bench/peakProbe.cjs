// Loaded before a measured program: tells at its end how much memory it held at most, in megabytes.
process.on('exit', () => {
  process.stderr.write(String(process.resourceUsage().maxRSS / 1000));
});
