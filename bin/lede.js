#!/usr/bin/env node
// CommonJS on purpose: Node starts it about a tenth faster than an ES module, at every reading.
require('../dist/lede.cjs').main(process.argv.slice(2));
