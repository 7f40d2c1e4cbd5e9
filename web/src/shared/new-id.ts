/** A random id of 128 bits; crypto.randomUUID exists only where the page came over HTTPS or from this machine. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
