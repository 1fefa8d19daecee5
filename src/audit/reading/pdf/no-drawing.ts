/**
 * pdf.js looks for a canvas as it loads and complains where there is none. Pages are read here, never drawn: it is given
 * names that nothing uses, and the native canvas (35 MB) stays out of the installation.
 */
class NotDrawn {}
for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: NotDrawn })
