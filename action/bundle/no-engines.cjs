'use strict';
// Stands in for gray-matter's table of engines in the bundle: one of them is `eval`. All that we use is passed as an option.
module.exports = {};
