// Takes the place of the native module @vscode/spdlog in an installed VS Code server: the extension host does not
// start without it, and nothing here needs log files.

class Logger {
  trace() {}
  debug() {}
  info() {}
  warn() {}
  error() {}
  critical() {}
  setLevel() {}
  getLevel() {
    return 2;
  }
  flush() {}
  drop() {}
  setPattern() {}
  clearFormatters() {}
}

const createLogger = async () => new Logger();

// One by one: it is imported as an ECMAScript module, and only such exports are seen then.
exports.version = 'stand-in';
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
