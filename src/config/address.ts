/** What an address on the web looks like in any setting. */
import { z } from 'zod';

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with http:// or https://',
});
