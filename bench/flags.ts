/** The flags of `npm start`, so that what is measured is run as it is served. */
import manifest from '../package.json' with { type: 'json' };

export const startFlags: readonly string[] = manifest.scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
