// Node's assertions for a browser; the slash tells the bundler that the package is meant, not Node's own module.
module.exports = require('assert/').strict;
