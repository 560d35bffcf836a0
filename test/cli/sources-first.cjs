// After typescript.cjs: "config/ladders" names a .ts and a .json, and Node would take the .json first.
const { '.json': json } = require.extensions;
delete require.extensions['.json'];
require.extensions['.json'] = json;
