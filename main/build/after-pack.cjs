const { rm } = require('node:fs/promises');
const { join } = require('node:path');

/** With a folder as the runtime, its default app comes along: a packaged app must start nothing but itself. */
module.exports = async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  await rm(join(resources, 'default_app.asar'), { force: true });
};
