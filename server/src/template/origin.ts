/** Where a template comes from that comes with the product. */
export const builtInOrigin = 'built in';
